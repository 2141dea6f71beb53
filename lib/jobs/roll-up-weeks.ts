import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";

const SPARK_WEEKS = 26;

/**
 * Sums up each ISO week that is over, from the snapshots of its Sunday, and gives every project the line
 * of its last weeks. Runs after the snapshots; a week once summed up stays as it was.
 * @returns how many weeks were added.
 */
export async function rollUpWeeks(workspaceId: string): Promise<number> {
  const scope = systemScope(workspaceId, "roll-up-weeks");
  return derive(scope, async (tx) => {
    const added = await sql`
      with week as (
        select d::date monday from workspace w,
          generate_series(
            coalesce((select max("week") + 7 from workspace_week where "workspaceId" = w."workspaceId"),
              date_trunc('week', (select min("day") from snapshot where "workspaceId" = w."workspaceId"))::date)::timestamp,
            (app_now() at time zone w."timeZone")::date - 7, '7 days') d
        where w."workspaceId" = ${workspaceId}::uuid
      )
      insert into workspace_week ("workspaceId", "week", "projects", "scoreSum", "demo", "closedPilot", "beta", "production")
      select ${workspaceId}::uuid, week.monday, count(*), sum(s."score"),
        count(*) filter (where s."stage" = 'demo'), count(*) filter (where s."stage" = 'closed-pilot'),
        count(*) filter (where s."stage" = 'beta'), count(*) filter (where s."stage" = 'production')
      from week join snapshot s on s."workspaceId" = ${workspaceId}::uuid and s."day" = week.monday + 6
      group by week.monday
      on conflict do nothing`.execute(tx);
    const count = Number(added.numAffectedRows ?? 0);
    if (count > 0) await sql`${drawSparks(workspaceId)}`.execute(tx);
    return count;
  });
}

function drawSparks(workspaceId: string) {
  return sql`
    update project p set "spark" = line.scores from (
      select s."projectId", array_agg(s."score" order by s."day")::smallint[] scores
      from (select "week" + 6 sunday from workspace_week where "workspaceId" = ${workspaceId}::uuid
        order by "week" desc limit ${SPARK_WEEKS}) recent
      join snapshot s on s."workspaceId" = ${workspaceId}::uuid and s."day" = recent.sunday
      group by s."projectId") line
    where p."workspaceId" = ${workspaceId}::uuid and p."id" = line."projectId" and p."spark" is distinct from line.scores`;
}
