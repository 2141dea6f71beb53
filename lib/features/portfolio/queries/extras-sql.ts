import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { ExtraColumn } from "@/lib/domain/portfolio/columns";
import { missedReview } from "./conditions-sql";

type Part = RawBuilder<unknown>;

const EXPIRING_DAYS = 30;

/** The first phase that is not complete, else the last; from 0. */
const currentPhase = sql`select least(count(*) filter (where f->>'status' = 'complete'), count(*) - 1)::int "at"
  from jsonb_array_elements(r."plan"->'phases') f`;

const rolloutState = sql`case when r."plan"->>'doneAt' is not null then 'done'
  when jsonb_typeof(r."plan"->'pause') = 'object' then 'paused'
  when jsonb_path_exists(r."plan", '$.phases[*].wentBack ? (@ != null)') then 'gone-back' else 'under-way' end`;

/** Each is a cell of a row that is shown: it is worked out for a page of rows, never for the portfolio. */
const CELLS = {
  review: (
    scope,
  ) => sql`(case when p."reviewsFrom" is not null then json_build_array(coalesce(p."lastReviewWeek", ''),
    (${missedReview(scope)})::text) end)`,
  streak: () => sql`(case when p."reviewsFrom" is not null then p."weeklyReviewStreak" end)`,
  rollout:
    () => sql`(select json_build_array(${rolloutState}, (phase."at" + 1)::text, jsonb_array_length(r."plan"->'phases')::text)
    from rollout r, lateral (${currentPhase}) phase
    where r."workspaceId" = p."workspaceId" and r."projectId" = p."id")`,
  slip: () => sql`p."rolloutSlipDays"`,
  rotation: () => sql`(select json_build_array(i."rotationDueOn", i."name") from integration i
    where i."workspaceId" = p."workspaceId" and i."projectId" = p."id" and i."deletedAt" is null
      and i."rotationDueOn" is not null order by i."rotationDueOn", i."id" limit 1)`,
  delta7: () => since(7),
  delta30: () => since(30),
  waivers:
    () => sql`(select count(*)::int from waiver w where w."workspaceId" = p."workspaceId" and w."projectId" = p."id"
    and w."decision" = 'approved' and w."revokedAt" is null and w."expiresAt" > app_now()
    and w."expiresAt" <= app_now() + make_interval(days => ${sql.lit(EXPIRING_DAYS)}))`,
  decision: () => sql`(select json_build_array(d."release", d."outcome", d."standing") from decision d
    where d."workspaceId" = p."workspaceId" and d."projectId" = p."id" order by d."decidedAt" desc, d."id" desc limit 1)`,
  scenarios: () => sql`(select coalesce(json_agg(s."scenario"), '[]') from project_scenario s
    where s."workspaceId" = p."workspaceId" and s."projectId" = p."id")`,
} as const satisfies Record<ExtraColumn, (scope: Scope) => Part>;

/** The cells to add at the end of a row's JSON array, each after a comma. */
export function extraCells(scope: Scope, extras: readonly ExtraColumn[]): Part {
  return sql.join(
    extras.map((extra) => sql`, ${CELLS[extra](scope)}`),
    sql``,
  );
}

/** The score won since a day: against its snapshot, or the last one before it where a day was missed. */
function since(days: number): Part {
  return sql`(p."score" - (select s."score" from snapshot s where s."workspaceId" = p."workspaceId" and s."projectId" = p."id"
    and s."day" <= (app_now() - make_interval(days => ${sql.lit(days)}))::date order by s."day" desc limit 1))`;
}
