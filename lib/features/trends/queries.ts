import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { seesEveryProject } from "@/lib/auth/visible-projects";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { forecastOf } from "@/lib/domain/campaigns/forecast";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import type { Day } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { type ReadinessSummary, summarise } from "@/lib/domain/readiness/summary";
import type { RecordedChange } from "@/lib/domain/trends/causes";
import { marksAlong } from "@/lib/domain/trends/marks";
import { movesAlong, type RecordedBetween } from "@/lib/domain/trends/moves";
import { type Regression, regressionsAlong } from "@/lib/domain/trends/regressions";
import type { TrendPoint } from "@/lib/domain/trends/trend-point";
import { type ProjectTrend, RANGE_DAYS, type Trend, type TrendRange, type WorkspaceWeek } from "./schema";

/** More than this a project's history is judged by its latest part. */
const MOST_REVISIONS = 2_000;

type PointRow = { at: Date; summary: ReadinessSummary };
type ChangeRow = { at: Date } & RecordedChange;

/** How a project's readiness went, from the snapshots kept each day, up to this moment. */
export function getTrend(scope: ProjectScope, range: TrendRange): Promise<Trend> {
  return within(scope, (tx) => trendOf(tx, scope, range));
}

/** The trend with what has regressed over the whole life of the project. */
export function getProjectTrend(scope: ProjectScope, range: TrendRange): Promise<ProjectTrend> {
  return within(scope, async (tx) => {
    const trend = await trendOf(tx, scope, range);
    const regressions = await regressionsOf(tx, scope, trend.points.at(-1));
    return { ...trend, regressions, ...(await headOf(tx, scope)) };
  });
}

/** What passed and then failed, over the whole life of the project up to this readiness; repeat offenders first. */
export function getRegressions(scope: ProjectScope, present: Readiness): Promise<readonly Regression[]> {
  const end = { at: present.asOf, summary: summarise(present) };
  return within(scope, (tx) => regressionsOf(tx, scope, end));
}

/**
 * How the workspace went, one row per week that is over, newest last. Empty for who does not see every
 * project: the sums would tell of the others.
 */
export async function getWorkspaceTrend(scope: Scope, weeks = 52): Promise<WorkspaceWeek[]> {
  requirePermission(scope, "portfolio.read");
  if (!seesEveryProject(scope)) return [];
  return within(scope, async (tx) => {
    const { rows } = await sql<WorkspaceWeek>`
      select "week", "projects", "scoreSum" / greatest("projects", 1) "meanScore", json_build_object('demo', "demo",
        'closedPilot', "closedPilot", 'beta', "beta", 'production', "production") "stages"
      from workspace_week where "workspaceId" = ${scope.workspaceId}::uuid
      order by "week" desc limit ${weeks}`.execute(tx);
    return rows.toReversed();
  });
}

async function trendOf(tx: Tx, scope: ProjectScope, range: TrendRange): Promise<Trend> {
  const kept = await keptPoints(tx, scope, range);
  const points = [...kept, await presentPoint(tx, scope)];
  const changes = await changesSince(tx, scope, points[0]);
  const recordedBetween: RecordedBetween = (after, upTo) =>
    changes
      .filter(({ at }) => at > after && at <= upTo)
      .map(({ change, previous }) => ({ change, previous }));
  return {
    points,
    moves: movesAlong(points, recordedBetween),
    marks: marksAlong(points, recordedBetween),
  };
}

/** What was recorded after the end of one day and by the end of another, oldest first. */
export function listChangesBetween(scope: ProjectScope, from: Day, to: Day): Promise<RecordedChange[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<RecordedChange>`
      select r."change", r."previous" from revision r join workspace w using ("workspaceId")
      where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid
        and r."at" >= (${from}::date + 1)::timestamp at time zone w."timeZone"
        and r."at" < (${to}::date + 1)::timestamp at time zone w."timeZone"
      order by r."number" desc limit ${MOST_REVISIONS}`.execute(tx);
    return rows.reverse();
  });
}

/** The registration, when the range reaches back to it, and the end of each day since. */
async function keptPoints(tx: Tx, scope: ProjectScope, range: TrendRange): Promise<TrendPoint[]> {
  const days = RANGE_DAYS[range];
  const { rows } = await sql<PointRow>`
    with zone as (
      select "timeZone" tz, (app_now() at time zone "timeZone")::date - ${days}::int "from"
      from workspace where "workspaceId" = ${scope.workspaceId}::uuid
    )
    select (s."day" + 1)::timestamp at time zone zone.tz - interval '1 millisecond' "at", s."summary"
    from snapshot s, zone
    where s."workspaceId" = ${scope.workspaceId}::uuid and s."projectId" = ${scope.projectId}::uuid
      and (zone."from" is null or s."day" >= zone."from")
    union all
    select r."at", r."summary" from revision r, zone
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid and r."number" = 1
      and (zone."from" is null or r."at" >= zone."from"::timestamp at time zone zone.tz)
    order by "at"`.execute(tx);
  return rows.map(({ at, summary }) => ({ at: at.toISOString(), summary }));
}

async function presentPoint(tx: Tx, scope: ProjectScope): Promise<TrendPoint> {
  const { rows } = await sql<{ now: Date }>`select app_now() "now"`.execute(tx);
  const at = (rows[0]?.now ?? new Date()).toISOString();
  const facts = await loadFacts(tx, scope.workspaceId, scope.projectId);
  const catalogue = await catalogueFor(tx, scope.workspaceId, facts.checksVersion);
  return { at, summary: summarise(assessReadiness(catalogue, facts, at)) };
}

type HeadRow = ProjectTrend["days"] & {
  stage: Stage;
  score: number;
  weeks: number[];
  target: Stage;
  due: Day | null;
};

async function headOf(tx: Tx, scope: ProjectScope): Promise<Pick<ProjectTrend, "days" | "target">> {
  const { rows } = await sql<HeadRow>`
    select (p."createdAt" at time zone w."timeZone")::date "first", (app_now() at time zone w."timeZone")::date "today",
      p."stage", p."score", p."spark" "weeks", p."targetStage" "target", p."targetDate" "due"
    from project p join workspace w using ("workspaceId")
    where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("A trend was asked of a project that is not in this workspace.");
  const { first, today, target, due } = row;
  return { days: { first, today }, target: { stage: target, date: due, forecast: forecastOf(row) } };
}

async function changesSince(tx: Tx, scope: ProjectScope, first: TrendPoint | undefined) {
  const { rows } = await sql<ChangeRow>`
    select "at", "change", "previous" from revision
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${scope.projectId}::uuid
      and "at" > ${first?.at ?? "-infinity"}::timestamptz
    order by "number" desc limit ${MOST_REVISIONS}`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() })).reverse();
}

async function regressionsOf(
  tx: Tx,
  scope: ProjectScope,
  present: TrendPoint | undefined,
): Promise<readonly Regression[]> {
  const { rows } = await sql<{ at: Date; results: ReadinessSummary["results"] }>`
    select "at", "summary"->'results' "results" from revision
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${scope.projectId}::uuid
    order by "number" desc limit ${MOST_REVISIONS}`.execute(tx);
  const points = rows.map(({ at, results }) => ({ at: at.toISOString(), summary: { results } })).reverse();
  const end = present ? [...points, present] : points;
  return regressionsAlong(end, present?.at ?? points.at(-1)?.at ?? "");
}
