import { type LatencyHistogram, latencyAt } from "../integrations/latency";
import type { CallNumbers, LatencyFinding } from "./review";

/** Calls of an integration over some days, all its endpoints together. */
export type CallTotals = { calls: number; errors: number; latency: LatencyHistogram };

/** Fewer calls say nothing about a 95th percentile or a share. */
const ENOUGH_CALLS = 50;
const SPIKE_FACTOR = 1.5;
const SPIKE_MS = 100;
const ERROR_FACTOR = 2;
const ERROR_SHARE = 0.01;
/** With nothing to compare with, this share of errors is too many. */
const FAILING_SHARE = 0.05;

/** The numbers a row shows of some calls. */
export function numbersOf({ calls, errors, latency }: CallTotals): CallNumbers {
  const p95 = latencyAt(latency, 0.95);
  return { calls, errors, p95Ms: p95 === null ? null : Math.round(p95) };
}

/**
 * What a week's calls give reason to look at: a 95th percentile half as much again and a tenth of a second
 * above the week before (`spike`) or above its objective, or errors that at least doubled and rose by a
 * hundredth of all calls. Too few calls give none.
 */
export function findingsOf(
  now: CallTotals,
  before: CallTotals | null,
  objectiveMs: number | null,
): readonly LatencyFinding[] {
  if (now.calls < ENOUGH_CALLS) return [];
  const earlier = before !== null && before.calls >= ENOUGH_CALLS ? before : null;
  const p95 = latencyAt(now.latency, 0.95);
  const findings: LatencyFinding[] = [];
  if (p95 !== null && earlier && isSpike(p95, latencyAt(earlier.latency, 0.95))) findings.push("spike");
  if (failsMore(now, earlier)) findings.push("errors");
  if (p95 !== null && objectiveMs !== null && p95 > objectiveMs) findings.push("objective");
  return findings;
}

function isSpike(now: number, before: number | null): boolean {
  return before !== null && now >= before * SPIKE_FACTOR && now - before >= SPIKE_MS;
}

function failsMore(now: CallTotals, before: CallTotals | null): boolean {
  const share = shareOf(now);
  if (before === null) return share >= FAILING_SHARE;
  const earlier = shareOf(before);
  return share >= earlier * ERROR_FACTOR && share - earlier >= ERROR_SHARE;
}

function shareOf({ calls, errors }: CallTotals): number {
  return calls === 0 ? 0 : errors / calls;
}
