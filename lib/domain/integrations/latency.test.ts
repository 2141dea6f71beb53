import { describe, expect, it } from "vitest";
import { addedLatency, LATENCY_BUCKETS, type LatencyHistogram, latencyAt } from "./latency";

function buckets(counts: Readonly<Record<number, number>>): LatencyHistogram {
  return Array.from({ length: LATENCY_BUCKETS }, (_, at) => counts[at] ?? 0);
}

describe("The latency of calls", () => {
  it("is unknown without calls", () => {
    expect(latencyAt(buckets({}), 0.95)).toBeNull();
  });

  it("is read linearly within its bucket", () => {
    expect(latencyAt(buckets({ 1: 100 }), 0.5)).toBe(75);
    expect(latencyAt(buckets({ 1: 100 }), 1)).toBe(100);
    expect(latencyAt(buckets({ 0: 90, 10: 10 }), 0.95)).toBe(4_000);
  });

  it("says the last bound of what is slower than it", () => {
    expect(latencyAt(buckets({ 13: 3 }), 0.5)).toBe(30_000);
  });

  it("adds two histograms bucket by bucket", () => {
    expect(addedLatency(buckets({ 0: 1 }), buckets({ 0: 2, 13: 1 }))).toEqual(buckets({ 0: 3, 13: 1 }));
  });
});
