/**
 * Upper bounds of the latency buckets of a call statistic, in milliseconds; a last bucket takes what is
 * slower. Fixed, so that any two histograms can be added, and with one bound at the five seconds above
 * which work leaves the request (product.md §2.1).
 */
export const LATENCY_BOUNDS_MS = [
  50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 30_000,
] as const;

/** Calls per bucket of `LATENCY_BOUNDS_MS`, and one more for what is slower than the last bound. */
export type LatencyHistogram = readonly number[];

export const LATENCY_BUCKETS = LATENCY_BOUNDS_MS.length + 1;

/**
 * The latency in milliseconds below which a share `quantile` (0 to 1) of the calls lies, read linearly
 * within its bucket as Prometheus' `histogram_quantile` does; null without calls. Of what is slower than
 * the last bound only the bound is known.
 */
export function latencyAt(histogram: LatencyHistogram, quantile: number): number | null {
  const calls = histogram.reduce((sum, count) => sum + count, 0);
  if (calls === 0) return null;
  const rank = quantile * calls;
  let below = 0;
  for (const [bucket, count] of histogram.entries()) {
    if (count > 0 && below + count >= rank) return within(bucket, (rank - below) / count);
    below += count;
  }
  return null;
}

function within(bucket: number, share: number): number {
  const from = LATENCY_BOUNDS_MS[bucket - 1] ?? 0;
  const to = LATENCY_BOUNDS_MS[bucket] ?? from;
  return from + (to - from) * Math.max(0, share);
}

/** Two histograms as one. */
export function addedLatency(one: LatencyHistogram, other: LatencyHistogram): LatencyHistogram {
  return Array.from({ length: LATENCY_BUCKETS }, (_, at) => (one[at] ?? 0) + (other[at] ?? 0));
}
