import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { stillOnCall } from "@/lib/db/on-call";
import { within } from "@/lib/db/within";
import { type ThisWeek, thisWeekOf, type WeekFacts } from "@/lib/domain/rhythm/this-week";
import { AppError } from "@/lib/errors";

type WeekRow = Omit<WeekFacts, "onCall"> & { onCall: string[] | null };

/** This week of a project: review, rollout, next rotation, who is on call. One statement. @throws AppError "not-found" */
export async function getThisWeek(scope: ProjectScope): Promise<ThisWeek> {
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${scope.projectId}::uuid`;
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<WeekRow>`
      with clock as materialized (
        select (app_now() at time zone "timeZone")::date "day" from workspace
        where "workspaceId" = ${scope.workspaceId}::uuid
      )
      select c."day"::text "today", to_char(c."day", 'IYYY"-W"IW') "week", p."reviewWeekday", p."reviewsFrom",
        p."lastReviewWeek", p."weeklyReviewStreak" "streak", p."rolloutDone", p."rolloutSlipDays" "slipDays",
        (select nullif(r."status", 'missed') from weekly_review r where r.${own} and r."week" = to_char(c."day", 'IYYY"-W"IW')) "review",
        (select json_agg(json_build_object('title', f->>'title', 'status', f->>'status',
            'brokenSince', f->>'brokenSince', 'wentBack', jsonb_typeof(f->'wentBack') is not distinct from 'object') order by at)
          from rollout r, jsonb_array_elements(r."plan"->'phases') with ordinality phase(f, at) where r.${own}) "phases",
        exists (select from rollout r where r.${own} and jsonb_typeof(r."plan"->'pause') = 'object') "paused",
        (select json_build_object('integrationId', i."id", 'name', i."name", 'dueOn', i."rotationDueOn") from integration i
          where i.${own} and i."deletedAt" is null and i."rotationDueOn" is not null
          order by i."rotationDueOn", lower(i."name"), i."id" limit 1) "rotation",
        (select json_agg(a."name" order by lower(a."name"), a."id") from on_call o join account a on a."id" = o."accountId"
          where o.${own} and c."day" between o."fromDay" and o."toDay" and ${stillOnCall("o")}) "onCall"
      from project p, clock c
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid`.execute(tx);
    return rows[0];
  });
  if (!row) throw new AppError("not-found", "There is no such project here.");
  return thisWeekOf({ ...row, onCall: row.onCall ?? [] });
}
