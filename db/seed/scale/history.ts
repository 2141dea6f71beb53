import type pg from "pg";

/**
 * Fifty-two snapshots a project, 51 Sundays and yesterday, leading up to where it stands; then the weekly
 * roll-up and the sparklines. Summaries of the past are kept short (no result per item), or half a million of
 * them would fill the disk with what nobody reads.
 */
export async function storeHistory(owner: pg.Client, workspaceId: string): Promise<void> {
  await owner.query(SNAPSHOTS, [workspaceId]);
  // Without fresh counts the planner takes half a million rows for one.
  await owner.query('analyze snapshot ("workspaceId", "projectId", "day")');
  for (const statement of [WEEKS, SPARKS]) await owner.query(statement, [workspaceId]);
}

const SNAPSHOTS = `insert into snapshot ("workspaceId", "projectId", "day", "score", "stage", "summary")
  select $1, d."id", w."day", s."score", case when w.n = 0 then c."stage" when s."score" < 45 then 'demo' else least(c."stage", 'closed-pilot') end,
    case when w.n = 0 then c."summary" else c."brief" || jsonb_build_object('score', s."score", 'base', s."score") end
  from (select 0 n, current_date - 1 "day" union all
    select n, (date_trunc('week', current_date - 1)::date - 1 - (n - 1) * 7) from generate_series(1, 51) n) w
  cross join dealt d join archetype c using ("kind"),
  lateral (select case when w.n = 0 then c."score" else greatest(0, least(100,
    c."score" * (52 - w.n) / 52 + mod(abs(hashint8extended(d.n * 64 + w.n, 7)), 9)::int - 4)) end::smallint "score") s
  order by d.n, w."day"`;

const WEEKS = `insert into workspace_week ("workspaceId", "week", "projects", "scoreSum", "demo", "closedPilot", "beta", "production")
  select $1, "day" - 6, count(*), sum("score"), count(*) filter (where "stage" = 'demo'), count(*) filter (where "stage" = 'closed-pilot'),
    count(*) filter (where "stage" = 'beta'), count(*) filter (where "stage" = 'production')
  from snapshot where "workspaceId" = $1 and extract(isodow from "day") = 7 group by "day"`;

const SPARKS = `update project p set "spark" = line.scores from (
    select "projectId", array_agg("score" order by "day")::smallint[] scores from snapshot
    where "workspaceId" = $1 and "day" > current_date - 183 and extract(isodow from "day") = 7 group by "projectId") line
  where p."workspaceId" = $1 and p."id" = line."projectId"`;
