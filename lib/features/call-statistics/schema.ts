import { z } from "zod";
import type { ErrorBudget } from "@/lib/domain/integrations/budget";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { AVAILABILITY_STEPS_PER_PERCENT, type Objective } from "@/lib/domain/integrations/objective";
import { type Measured, MOST_CALLS, MOST_ROWS } from "@/lib/domain/integrations/statistics";
import type { RowFault } from "@/lib/domain/integrations/statistics-faults";
import type { Day } from "@/lib/domain/readiness/facts";

/** As many faults as are told at once; who mends these will see the rest. */
export const MOST_FAULTS = 50;

function count(what: string) {
  return z
    .int(`Give ${what} as a whole number.`)
    .min(0, "Nothing happens less than zero times.")
    .max(MOST_CALLS, `Give ${MOST_CALLS.toLocaleString("en")} at most.`);
}

/** What was counted of one endpoint on one day. */
export const countedDay = z.strictObject({
  endpoint: z.string("Give a method and a path, such as “POST /v1/charges/{id}”.").max(2_000),
  day: z.iso.date("Give the day as YYYY-MM-DD."),
  calls: count("the calls"),
  errors: count("the errors"),
  latency: z
    .array(count("each bucket"), `Give the ${LATENCY_BUCKETS} counts of the buckets.`)
    .length(LATENCY_BUCKETS, `Give the ${LATENCY_BUCKETS} counts of the buckets.`)
    .readonly(),
});

/** The same with the integration it was counted of: its id, or its exact name. */
export const countedRow = countedDay.extend({
  integration: z.string("Name the integration, by its id or its name.").min(1).max(200),
});

/** Rows are read one by one, so that every fault of every row can be told at once. */
export const postStatisticsInput = z.strictObject({
  /** Where every row is of this integration, and names none. */
  integrationId: z.uuid().optional(),
  rows: z
    .array(z.unknown())
    .min(1, "Post at least one row.")
    .max(MOST_ROWS, `Post ${MOST_ROWS.toLocaleString("en")} rows at a time at most.`),
});

export type PostStatisticsRefusal = {
  code: "invalid-statistics";
  faults: readonly RowFault[];
  /** How many there are altogether. */
  faultCount: number;
};

export type PostedStatistics = {
  rows: number;
  integrations: number;
  /** Endpoints that look as if an id stood in their path. */
  warnings: readonly { endpoint: string; message: string }[];
};

const availability = z
  .number("Give a percentage, such as 99.5.")
  .min(50, "Below 50 % nobody would call it a target.")
  .max(100, "No more than all calls can succeed.")
  .refine(
    (percent) => Number.isInteger(round(percent * AVAILABILITY_STEPS_PER_PERCENT)),
    "Three decimals are as fine as this is told.",
  );

function round(steps: number): number {
  return Math.round(steps * 1_000) / 1_000;
}

/** Null takes a target back. */
export const objective = z.strictObject({
  availability: availability.nullable(),
  p95Ms: z
    .int("Give whole milliseconds.")
    .min(1, "A call takes at least a millisecond.")
    .max(86_400_000, "A day (86,400,000 ms) is the most that can be said here.")
    .nullable(),
}) satisfies z.ZodType<Objective>;

export const setObjectiveInput = z.strictObject({
  integrationId: z.uuid(),
  /** The version that was read; 0 while nobody has set one. */
  version: z.int().min(0),
  objective,
});

export type SetObjectiveRefusal =
  | { code: "changed-meanwhile"; current: { version: number } }
  | { code: "in-trash" | "unchanged" };

/** The days that are asked for: at most as many as are kept. */
export const statisticsRange = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type StatisticsRange = z.output<typeof statisticsRange>;
/** The ranges the page offers. */
export const RANGES_DAYS = [7, 28, 90] as const;
export type RangeDays = (typeof RANGES_DAYS)[number];

export type IntegrationObjective = Objective & { integrationId: string; version: number };
export type DayFigures = Measured & {
  day: Day;
  /** Of the error budget as it stood at the end of that day, rounded down; null where nothing was allowed. */
  budgetLeftPercent: number | null;
};
export type EndpointFigures = Measured & { endpoint: string; firstDay: Day; isNew: boolean };

/** What was counted of one integration over some days. */
export type IntegrationStatistics = {
  integration: { id: string; name: string };
  from: Day;
  to: Day;
  totals: Measured;
  days: readonly DayFigures[];
  /** Those that were called in the range, the busiest first. */
  endpoints: readonly EndpointFigures[];
  objective: IntegrationObjective;
  /** Of the last 28 days, whatever the range; null without a target or without calls. */
  budget: ErrorBudget | null;
  /** The last day anything was counted on; null while nothing was. */
  lastDay: Day | null;
};

/** One integration in the list: the last 28 days. */
export type StatisticsSummary = {
  integration: { id: string; name: string };
  measured: Measured;
  objective: IntegrationObjective;
  budget: ErrorBudget | null;
  newEndpoints: readonly string[];
  lastDay: Day;
};
