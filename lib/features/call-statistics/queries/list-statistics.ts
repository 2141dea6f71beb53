import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { countsByDay, countsByEndpoint, firstDays, lastDays } from "@/lib/db/call-counts";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { budgetOn, percentLeft } from "@/lib/domain/integrations/budget";
import { NO_OBJECTIVE, type Objective, WINDOW_DAYS } from "@/lib/domain/integrations/objective";
import {
  type DayCounts,
  type EndpointCounts,
  KEPT_DAYS,
  measuredBy,
  newEndpoints,
  summed,
} from "@/lib/domain/integrations/statistics";
import { addDays } from "@/lib/domain/readiness/days";
import type { Day } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import type {
  DayFigures,
  IntegrationObjective,
  IntegrationStatistics,
  StatisticsRange,
  StatisticsSummary,
} from "../schema";

type Listed = { id: string; name: string; objective: Objective | null; objectiveVersion: number };

/** What was counted of one integration; the last 28 days unless others are asked for. @throws AppError "not-found" */
export async function getStatistics(
  scope: ProjectScope,
  integrationId: string,
  asked: StatisticsRange = {},
): Promise<IntegrationStatistics> {
  return within(scope, async (tx) => {
    const integration = await findListed(tx, scope, integrationId);
    const today = await todayIn(tx, scope);
    const range = rangeOf(asked, today);
    const counted = { workspaceId: scope.workspaceId, integrationIds: [integrationId] };
    const reading = { from: addDays(range.from, 1 - WINDOW_DAYS), to: laterOf(range.to, today) };
    const days = await countsByDay(tx, counted, reading);
    const endpoints = await countsByEndpoint(tx, counted, range);
    const first = new Map((await firstDays(tx, counted)).map((each) => [each.endpoint, each.firstDay]));
    const objective = objectiveOf(integration);
    return {
      integration: { id: integration.id, name: integration.name },
      ...range,
      totals: measuredBy(summed(days.filter(({ day }) => isIn(range, day)))),
      days: figuresOf(days, range, objective),
      endpoints: endpointFigures(endpoints, first, today),
      objective,
      budget: budgetOn(today, objective.availability, days),
      lastDay: (await lastDays(tx, counted)).get(integrationId) ?? null,
    };
  });
}

/** The integrations of a project that anything was counted of, by name: their last 28 days. */
export async function listStatistics(scope: ProjectScope): Promise<StatisticsSummary[]> {
  return within(scope, async (tx) => {
    const listed = await countedIntegrations(tx, scope);
    const today = listed[0]?.today;
    if (today === undefined) return [];
    const counted = { workspaceId: scope.workspaceId, integrationIds: listed.map(({ id }) => id) };
    const from = addDays(today, 1 - WINDOW_DAYS);
    const days = await countsByDay(tx, counted, { from, to: today });
    const first = await firstDays(tx, counted);
    const daysOf = Map.groupBy(days, (each) => each.integrationId);
    const firstOf = Map.groupBy(first, (each) => each.integrationId);
    return listed.map((integration) => {
      const own = daysOf.get(integration.id) ?? [];
      const objective = objectiveOf(integration);
      return {
        integration: { id: integration.id, name: integration.name },
        measured: measuredBy(summed(own)),
        objective,
        budget: budgetOn(today, objective.availability, own),
        newEndpoints: newEndpoints(firstOf.get(integration.id) ?? [], today).map((each) => each.endpoint),
        lastDay: integration.lastDay,
      };
    });
  });
}

/** What an integration is held to. @throws AppError "not-found" */
export async function getObjective(
  scope: ProjectScope,
  integrationId: string,
): Promise<IntegrationObjective> {
  return within(scope, async (tx) => objectiveOf(await findListed(tx, scope, integrationId)));
}

async function findListed(tx: Tx, scope: ProjectScope, integrationId: string): Promise<Listed> {
  const found = (await listedIntegrations(tx, scope, integrationId))[0];
  if (!found) throw new AppError("not-found", "This project lists no such integration.");
  return found;
}

async function listedIntegrations(
  tx: Tx,
  scope: ProjectScope,
  only: string | null = null,
): Promise<Listed[]> {
  return tx
    .selectFrom("integration")
    .select(["id", "name", "objective", "objectiveVersion"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", scope.projectId)
    .where("deletedAt", "is", null)
    .$if(only !== null, (query) => query.where("id", "=", only))
    .orderBy(sql`lower("name")`)
    .orderBy("id")
    .execute();
}

/** The listed ones that anything was counted of, with the last day of it and today, in one statement. */
async function countedIntegrations(tx: Tx, { workspaceId, projectId }: ProjectScope) {
  const { rows } = await sql<Listed & { lastDay: Day; today: Day }>`
    select i."id", i."name", i."objective", i."objectiveVersion", l."day" "lastDay",
      (app_now() at time zone w."timeZone")::date "today"
    from integration i
    join workspace w on w."workspaceId" = i."workspaceId"
    cross join lateral (select max(s."day") "day" from call_statistic s
      where s."workspaceId" = i."workspaceId" and s."integrationId" = i."id") l
    where i."workspaceId" = ${workspaceId}::uuid and i."projectId" = ${projectId}::uuid
      and i."deletedAt" is null and l."day" is not null
    order by lower(i."name"), i."id"`.execute(tx);
  return rows;
}

async function todayIn(tx: Tx, { workspaceId }: ProjectScope): Promise<Day> {
  const { rows } = await sql<{ today: Day }>`
    select (app_now() at time zone "timeZone")::date "today" from workspace
    where "workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("not-found", "There is no such workspace.");
  return row.today;
}

/** @throws AppError "invalid" for a range that runs backwards or is longer than anything is kept. */
function rangeOf({ from, to }: StatisticsRange, today: Day): { from: Day; to: Day } {
  const last = to ?? today;
  const first = from ?? addDays(last, 1 - WINDOW_DAYS);
  if (first > last) throw rangeFault("The range ends before it begins.");
  if (first < addDays(last, -KEPT_DAYS)) throw rangeFault(`A range is ${KEPT_DAYS} days long at most.`);
  return { from: first, to: last };
}

function rangeFault(message: string): AppError {
  return new AppError("invalid", message, { issues: [{ path: "from", message }] });
}

function isIn({ from, to }: { from: Day; to: Day }, day: Day): boolean {
  return from <= day && day <= to;
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function figuresOf(
  days: readonly DayCounts[],
  range: { from: Day; to: Day },
  { availability }: Objective,
): DayFigures[] {
  return days
    .filter(({ day }) => isIn(range, day))
    .map((counts) => {
      const budget = budgetOn(counts.day, availability, days);
      return {
        day: counts.day,
        ...measuredBy(counts),
        budgetLeftPercent: budget === null ? null : percentLeft(budget),
      };
    });
}

function endpointFigures(
  endpoints: readonly Omit<EndpointCounts, "firstDay">[],
  first: ReadonlyMap<string, Day>,
  today: Day,
): IntegrationStatistics["endpoints"] {
  const seen = [...first].map(([endpoint, firstDay]) => ({ endpoint, firstDay }));
  const fresh = new Set(newEndpoints(seen, today).map(({ endpoint }) => endpoint));
  return endpoints.map((counts) => ({
    endpoint: counts.endpoint,
    firstDay: first.get(counts.endpoint) ?? today,
    isNew: fresh.has(counts.endpoint),
    ...measuredBy(counts),
  }));
}

function objectiveOf({ id, objective, objectiveVersion }: Listed): IntegrationObjective {
  return { ...(objective ?? NO_OBJECTIVE), integrationId: id, version: objectiveVersion };
}
