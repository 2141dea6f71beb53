import { describe, expect, it } from "vitest";
import { LATENCY_BOUNDS_MS, LATENCY_BUCKETS } from "../integrations/latency";
import { type CallTotals, findingsOf, numbersOf } from "./movement";

/** Calls that all fall into the bucket below a bound, so that their p95 lies within it. */
function callsBelow(boundMs: (typeof LATENCY_BOUNDS_MS)[number], calls: number, errors = 0): CallTotals {
  const latency = Array.from({ length: LATENCY_BUCKETS }, () => 0);
  latency[LATENCY_BOUNDS_MS.indexOf(boundMs)] = calls;
  return { calls, errors, latency };
}

describe("What a week's calls give reason to look at", () => {
  it("is a p95 half as much again and a tenth of a second above the week before", () => {
    expect(findingsOf(callsBelow(750, 1_000), callsBelow(300, 1_000), null)).toEqual(["spike"]);
    expect(findingsOf(callsBelow(300, 1_000), callsBelow(300, 1_000), null)).toEqual([]);
  });

  it("is no spike where a fast call became a little slower, however many times over", () => {
    expect(findingsOf(callsBelow(100, 1_000), callsBelow(50, 1_000), null)).toEqual([]);
  });

  it("is nothing where there were too few calls to tell", () => {
    expect(findingsOf(callsBelow(5_000, 49, 49), callsBelow(100, 1_000), 200)).toEqual([]);
    expect(findingsOf(callsBelow(5_000, 50), callsBelow(100, 49), null)).toEqual([]);
  });

  it("is errors that doubled and rose by a hundredth of all calls, or many with nothing to compare", () => {
    expect(findingsOf(callsBelow(100, 1_000, 30), callsBelow(100, 1_000, 10), null)).toEqual(["errors"]);
    expect(findingsOf(callsBelow(100, 1_000, 9), callsBelow(100, 1_000, 1), null)).toEqual([]);
    expect(findingsOf(callsBelow(100, 1_000, 50), null, null)).toEqual(["errors"]);
    expect(findingsOf(callsBelow(100, 1_000, 49), null, null)).toEqual([]);
  });

  it("is a p95 above its objective, even when it always was", () => {
    expect(findingsOf(callsBelow(750, 1_000), callsBelow(750, 1_000), 600)).toEqual(["objective"]);
    expect(findingsOf(callsBelow(750, 1_000), callsBelow(750, 1_000), 800)).toEqual([]);
  });

  it("shows whole milliseconds, and no p95 without calls", () => {
    expect(numbersOf(callsBelow(300, 100, 2))).toEqual({ calls: 100, errors: 2, p95Ms: 295 });
    expect(numbersOf(callsBelow(300, 0))).toEqual({ calls: 0, errors: 0, p95Ms: null });
  });
});
