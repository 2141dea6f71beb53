import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { LIST_LENGTH, type Steering } from "../schema";
import { living } from "./living";

type RhythmRow = {
  missedCount: number;
  missed: Steering["rhythm"]["missed"]["rows"] | null;
  goneBackCount: number;
  goneBack: Steering["rhythm"]["goneBack"]["rows"] | null;
};

/** Projects behind with their weekly review, longest first, and rollouts that wait again in a phase they had entered. */
export async function readRhythm(tx: Tx, workspaceId: string): Promise<Steering["rhythm"]> {
  const { rows } = await sql<RhythmRow>`
    with last as materialized (
      select to_char((app_now() at time zone "timeZone")::date - 7, 'IYYY"-W"IW') "week" from workspace
      where "workspaceId" = ${workspaceId}::uuid
    ), behind as materialized (
      select p."id", p."slug", p."name", p."ownerId", p."lastReviewWeek" "lastWeek" from project p
      where p."workspaceId" = ${workspaceId}::uuid and ${living} and p."reviewsFrom" is not null
        and p."reviewsFrom" <= (select "week" from last)
        and (p."lastReviewWeek" is null or p."lastReviewWeek" < (select "week" from last))
    ), went as materialized (
      select distinct on ("projectId") "projectId", "at" from rollout_transition
      where "workspaceId" = ${workspaceId}::uuid and "kind" = 'went-back' order by "projectId", "at" desc
    ), back as materialized (
      select p."id", p."slug", p."name", p."ownerId", f->>'title' "phase", w."at"
      from went w
      join rollout r on r."workspaceId" = ${workspaceId}::uuid and r."projectId" = w."projectId"
      join project p on p."workspaceId" = r."workspaceId" and p."id" = r."projectId" and ${living}
      cross join lateral (select f from jsonb_array_elements(r."plan"->'phases') f
        where jsonb_typeof(f->'wentBack') = 'object' limit 1) phase(f)
    )
    select (select count(*)::int from behind) "missedCount", (select count(*)::int from back) "goneBackCount",
      (select json_agg(row) from (select b."id", b."slug", b."name", a."name" "owner", b."lastWeek"
        from behind b join account a on a."id" = b."ownerId"
        order by b."lastWeek" nulls first, b."id" limit ${LIST_LENGTH}) row) "missed",
      (select json_agg(row) from (select b."id", b."slug", b."name", a."name" "owner", b."phase",
          to_char(b."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "at"
        from back b join account a on a."id" = b."ownerId"
        order by b."at" desc, b."id" limit ${LIST_LENGTH}) row) "goneBack"`.execute(tx);
  const [row] = rows;
  return {
    missed: { count: row?.missedCount ?? 0, rows: row?.missed ?? [] },
    goneBack: { count: row?.goneBackCount ?? 0, rows: row?.goneBack ?? [] },
  };
}
