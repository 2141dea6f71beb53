import { addDays } from "../readiness/days";
import type { Day } from "../readiness/facts";
import { addedLatency, LATENCY_BUCKETS, type LatencyHistogram, latencyAt } from "./latency";

/** What was counted of some calls: how many, how many failed, and how long they took. */
export type CallCounts = { calls: number; errors: number; latency: LatencyHistogram };
export type DayCounts = CallCounts & { day: Day };
/** An endpoint over some days, and the first day anything was counted of it. */
export type EndpointCounts = CallCounts & { endpoint: string; firstDay: Day };

/** What follows from counts; null where there were no calls to say it of. */
export type Measured = {
  calls: number;
  errors: number;
  /** Share of the calls that failed, 0 to 1. */
  errorRate: number | null;
  /** Milliseconds within which half of the calls answered. */
  p50Ms: number | null;
  /** Milliseconds within which 95 of 100 calls answered. */
  p95Ms: number | null;
};

/** Statistics are kept as long as a year and its month of comparison; older ones are dropped. */
export const KEPT_DAYS = 400;
/** How many rows one request may bring. */
export const MOST_ROWS = 10_000;
/** More endpoints than this are addresses with ids in them, not endpoints. */
export const MOST_ENDPOINTS = 500;
/** Sums over every endpoint and day kept stay exact in a double. */
export const MOST_CALLS = 1_000_000_000;
/** So many days an endpoint counts as new. */
export const NEW_FOR_DAYS = 7;

const NO_CALLS: CallCounts = {
  calls: 0,
  errors: 0,
  latency: Array.from({ length: LATENCY_BUCKETS }, () => 0),
};

/** Several counts as one. */
export function summed(all: readonly CallCounts[]): CallCounts {
  return all.reduce(
    (sum, { calls, errors, latency }) => ({
      calls: sum.calls + calls,
      errors: sum.errors + errors,
      latency: addedLatency(sum.latency, latency),
    }),
    NO_CALLS,
  );
}

/** Rates and quantiles of counts. */
export function measuredBy({ calls, errors, latency }: CallCounts): Measured {
  return {
    calls,
    errors,
    errorRate: calls === 0 ? null : errors / calls,
    p50Ms: rounded(latencyAt(latency, 0.5)),
    p95Ms: rounded(latencyAt(latency, 0.95)),
  };
}

/** A bucket is wider than a millisecond; more digits would claim what nobody measured. */
function rounded(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms);
}

/**
 * The endpoints first counted within the last seven days, today included. None where nothing at all was
 * counted before: then the counting is new, not the endpoints.
 */
export function newEndpoints<Endpoint extends { firstDay: Day }>(
  endpoints: readonly Endpoint[],
  today: Day,
): readonly Endpoint[] {
  const since = addDays(today, 1 - NEW_FOR_DAYS);
  const known = endpoints.some(({ firstDay }) => firstDay < since);
  return known ? endpoints.filter(({ firstDay }) => firstDay >= since) : [];
}
