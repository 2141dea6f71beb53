import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { forecastOf } from "@/lib/domain/campaigns/forecast";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { Day } from "@/lib/domain/readiness/facts";
import { type Approver, type Horizon, LIST_LENGTH, type Steering, type TargetedProject } from "../schema";
import { living } from "./living";

/** Who accepted risks in the last year, most first. */
export async function readApprovers(tx: Tx, workspaceId: string): Promise<readonly Approver[]> {
  const { rows } = await sql<Approver>`
    select a."name", count(*)::int "approved",
      count(*) filter (where w."expiresAt" > app_now() and w."revokedAt" is null)::int "active",
      count(*) filter (where w."selfApproved")::int "selfApproved"
    from waiver w left join account a on a."id" = w."decidedBy"
    where w."workspaceId" = ${workspaceId}::uuid and w."decision" = 'approved' and w."decidedAt" > app_now() - interval '1 year'
    group by w."decidedBy", a."name" order by 2 desc, 1 limit ${LIST_LENGTH}`.execute(tx);
  return rows;
}

type TargetRow = Omit<TargetedProject, "forecast" | "stage"> & { stageRank: number; weeks: number[] };
type TargetsRow = { missed: number; due: number; rows: TargetRow[] | null };

/** Projects whose day has passed, or comes within the horizon, and that are not there yet; the oldest first. */
export async function readTargets(
  tx: Tx,
  workspaceId: string,
  today: Day,
  days: Horizon,
): Promise<Steering["targets"]> {
  const rank = sql`array_position(${[...STAGES]}::text[], p."targetStage") - 1`;
  const { rows } = await sql<TargetsRow>`
    with due as materialized (
      select p."id", p."targetDate" from project p
      where p."workspaceId" = ${workspaceId}::uuid and p."targetDate" <= ${today}::date + ${days}::int and ${living}
        and p."stageRank" < ${rank}
    )
    select count(*) filter (where "targetDate" < ${today}::date)::int "missed",
      count(*) filter (where "targetDate" >= ${today}::date)::int "due",
      (select json_agg(row) from (select p."id", p."slug", p."name", a."name" "owner", p."stageRank", p."score", p."targetStage",
          p."targetDate", p."spark" "weeks"
        from (select * from due order by "targetDate", "id" limit ${LIST_LENGTH}) d
        join project p on p."workspaceId" = ${workspaceId}::uuid and p."id" = d."id"
        join account a on a."id" = p."ownerId" order by p."targetDate", p."id") row) "rows"
    from due`.execute(tx);
  const [row] = rows;
  return {
    missed: row?.missed ?? 0,
    due: row?.due ?? 0,
    rows: (row?.rows ?? []).map((each) => targeted(each, today)),
  };
}

function targeted({ stageRank, weeks, ...rest }: TargetRow, today: Day): TargetedProject {
  const stage = STAGES[stageRank] ?? "demo";
  const { score, targetStage: target, targetDate: due } = rest;
  return { ...rest, stage, forecast: forecastOf({ stage, score, weeks, target, due, today }) };
}
