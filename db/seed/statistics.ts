import type { ProjectScope } from "@/lib/auth/scope";
import { LATENCY_BOUNDS_MS } from "@/lib/domain/integrations/latency";
import type { Objective } from "@/lib/domain/integrations/objective";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import { postStatistics } from "@/lib/features/call-statistics/commands/post-statistics";
import { setObjective } from "@/lib/features/call-statistics/commands/set-objective";
import { listIntegrations } from "@/lib/features/integrations/queries/list-integrations";
import { granted } from "./granted";
import { type Chance, chanceFrom } from "./scale/chance";
import { dayOf, daysAfter } from "./when";

/** What an endpoint is usually like. */
export type ToldEndpoint = {
  endpoint: string;
  /** Calls on a working day; half as many at the weekend. */
  perDay: number;
  /** Share of the calls that fail. */
  fails: number;
  /** Milliseconds half of the calls take. */
  medianMs: number;
  /** So many days before the installation it was first called. */
  sinceDaysAgo?: number;
};

/** Days on which everything took longer, or failed more often; counted back from the installation. */
export type ToldTrouble = { fromDaysAgo: number; toDaysAgo: number; slower?: number; failsMore?: number };

/** The calls to one integration, by its name, and what it is held to. */
export type ToldTraffic = {
  integration: string;
  objective: Objective;
  endpoints: readonly ToldEndpoint[];
  troubles?: readonly ToldTrouble[];
};

export type StatisticsAction =
  | { do: "hold-to-objectives"; traffic: readonly ToldTraffic[] }
  | { do: "count-calls"; traffic: readonly ToldTraffic[] };

const DAYS_PER_POST = 7;

/** Says what calls are held to, or posts the calls of the week that ends with the day. */
export async function countCalls(
  scope: ProjectScope,
  action: StatisticsAction,
  { at, installedAt }: { at: Instant; installedAt: Instant },
): Promise<unknown> {
  switch (action.do) {
    case "hold-to-objectives":
      return holdToObjectives(scope, action.traffic);
    case "count-calls": {
      const days = Array.from({ length: DAYS_PER_POST }, (_, ago) => dayOf(daysAfter(at, -ago)));
      const rows = action.traffic.flatMap((traffic) =>
        days.flatMap((day) => rowsOf(traffic, day, installedAt)),
      );
      return granted(await postStatistics(scope, { rows }));
    }
    default:
      return action satisfies never;
  }
}

async function holdToObjectives(scope: ProjectScope, traffic: readonly ToldTraffic[]): Promise<void> {
  const listed = await listIntegrations(scope);
  for (const { integration, objective } of traffic) {
    const found = listed.find(({ record }) => record.name === integration);
    if (!found) throw new Error(`The project lists no "${integration}".`);
    granted(await setObjective(scope, { integrationId: found.id, version: 0, objective }));
  }
}

function rowsOf({ integration, endpoints, troubles = [] }: ToldTraffic, day: Day, installedAt: Instant) {
  const daysAgo = Math.round((Date.parse(dayOf(installedAt)) - Date.parse(day)) / 86_400_000);
  const trouble = troubles.find(
    ({ fromDaysAgo, toDaysAgo }) => daysAgo <= fromDaysAgo && daysAgo >= toDaysAgo,
  );
  return endpoints
    .filter(({ sinceDaysAgo = Number.POSITIVE_INFINITY }) => daysAgo <= sinceDaysAgo)
    .map((told) => {
      const chance = chanceFrom(seedOf(`${integration} ${told.endpoint} ${daysAgo}`));
      const calls = Math.round(told.perDay * (isWeekend(day) ? 0.5 : 1) * between(0.8, 1.2, chance));
      const failing = told.fails * (trouble?.failsMore ?? 1) * between(0.5, 1.5, chance);
      const median = told.medianMs * (trouble?.slower ?? 1) * between(0.9, 1.1, chance);
      const errors = Math.min(calls, Math.round(calls * failing));
      return { integration, endpoint: told.endpoint, day, calls, errors, latency: histogram(calls, median) };
    });
}

/** A long tail to the right of the median, as calls over a network have it. */
function histogram(calls: number, medianMs: number): number[] {
  const shares = [...LATENCY_BOUNDS_MS.map((bound) => 1 / (1 + (medianMs / bound) ** 3.2)), 1];
  const below = shares.map((share) => Math.round(calls * share));
  return below.map((count, at) => count - (below[at - 1] ?? 0));
}

function between(low: number, high: number, chance: Chance): number {
  return low + (high - low) * chance();
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function seedOf(text: string): number {
  return [...text].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 7);
}
