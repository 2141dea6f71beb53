import { z } from "@hono/zod-openapi";
import { budgetWords, type ErrorBudget } from "@/lib/domain/integrations/budget";
import { LATENCY_BOUNDS_MS, LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { WINDOW_DAYS } from "@/lib/domain/integrations/objective";
import { MOST_ROWS } from "@/lib/domain/integrations/statistics";
import {
  type IntegrationStatistics,
  objective as objectiveInput,
  type postStatisticsInput,
  type StatisticsSummary,
} from "@/lib/features/call-statistics/schema";
import { day, uuid } from "../route-parts";

const bounds = LATENCY_BOUNDS_MS.join(", ");
const counts = {
  endpoint: {
    type: "string",
    description: "Method and path template; host and query are cut.",
    example: "POST /v1/charges/{id}",
  },
  day: { type: "string", format: "date", description: "Not in the future, at most 400 days back." },
  calls: { type: "integer", minimum: 0 },
  errors: { type: "integer", minimum: 0, description: "At most as many as calls." },
  latency: {
    type: "array",
    items: { type: "integer", minimum: 0 },
    minItems: LATENCY_BUCKETS,
    maxItems: LATENCY_BUCKETS,
    description: `Calls per bucket, the calls in all: up to ${bounds} ms, and one more for what is slower.`,
  },
} as const;

/** A row is described here and read by the command, which tells every fault of every row at once. */
function rowsOf(row: z.ZodType) {
  return z.strictObject({ rows: z.array(row).min(1).max(MOST_ROWS) });
}

export const ownRows = rowsOf(
  z.unknown().openapi("CallCount", {
    type: "object",
    properties: counts,
    required: Object.keys(counts),
    additionalProperties: false,
  }),
);
export const anyRows = rowsOf(
  z.unknown().openapi("CallCountOf", {
    type: "object",
    properties: { integration: { type: "string", description: "Its id, or its exact name." }, ...counts },
    required: ["integration", ...Object.keys(counts)],
    additionalProperties: false,
  }),
) satisfies z.ZodType<Pick<z.output<typeof postStatisticsInput>, "rows">>;

export const postedStatistics = z
  .object({
    rows: z.int(),
    integrations: z.int(),
    warnings: z
      .array(z.object({ endpoint: z.string(), message: z.string() }))
      .readonly()
      .openapi({ description: "Endpoints that look as if an id stood in their path; they are kept." }),
  })
  .openapi("PostedStatistics");

const measured = {
  calls: z.int(),
  errors: z.int(),
  errorRate: z.number().nullable().openapi({ description: "Share of the calls, 0 to 1." }),
  p50Ms: z.int().nullable(),
  p95Ms: z.int().nullable().openapi({ description: "Read within its bucket; null without calls." }),
};

/** What an integration is held to, as it is sent and shown. */
export const objective = objectiveInput
  .extend({
    windowDays: z.int().openapi({ description: "The days it looks back over, today included." }),
    version: z.int(),
  })
  .openapi("IntegrationObjective");

const budget = z
  .object({
    days: z.int(),
    calls: z.int(),
    errors: z.int(),
    allowed: z.int(),
    left: z.int().openapi({ description: "Below zero when it is overspent." }),
    lastsDays: z.int().nullable().openapi({ description: "At the pace of the last seven days." }),
    says: z.string(),
  })
  .openapi("ErrorBudget");

const reference = z.object({ id: uuid, name: z.string() });

/** What was counted of one integration over some days. */
export const integrationStatistics = z
  .object({
    integration: reference,
    from: day,
    to: day,
    totals: z.object(measured),
    days: z.array(z.object({ day, ...measured, budgetLeftPercent: z.int().nullable() })).readonly(),
    endpoints: z
      .array(z.object({ endpoint: z.string(), firstDay: day, isNew: z.boolean(), ...measured }))
      .readonly(),
    objective,
    budget: budget.nullable(),
    lastDay: day.nullable(),
  })
  .openapi("IntegrationStatistics");

/** The last 28 days of one integration. */
export const statisticsSummary = z
  .object({
    integration: reference,
    measured: z.object(measured),
    objective,
    budget: budget.nullable(),
    newEndpoints: z.array(z.string()).readonly(),
    lastDay: day,
  })
  .openapi("StatisticsSummary");

export function toStatistics({ objective: held, budget: left, ...rest }: IntegrationStatistics) {
  return { ...rest, objective: toObjective(held), budget: toBudget(left) };
}

export function toSummary({ objective: held, budget: left, ...rest }: StatisticsSummary) {
  return { ...rest, objective: toObjective(held), budget: toBudget(left) };
}

export function toObjective({ availability, p95Ms, version }: IntegrationStatistics["objective"]) {
  return { availability, p95Ms, version, windowDays: WINDOW_DAYS };
}

function toBudget(left: ErrorBudget | null) {
  return left === null ? null : { ...left, says: budgetWords(left) };
}
