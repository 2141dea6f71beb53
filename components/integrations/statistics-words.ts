import { LATENCY_BOUNDS_MS } from "@/lib/domain/integrations/latency";

const SLOWEST_KNOWN_MS = LATENCY_BOUNDS_MS.at(-1) ?? 0;

/** "295 ms", "1.9 s"; of what is slower than the last bucket only that is known. */
export function latencyWords(ms: number | null): string {
  if (ms === null) return "no calls";
  if (ms >= SLOWEST_KNOWN_MS) return `over ${SLOWEST_KNOWN_MS / 1_000} s`;
  return axisLatency(ms);
}

/** The same on an axis, where a bound is just a number. */
export function axisLatency(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Number((ms / 1_000).toFixed(2))} s`;
}

/** "0.42 %" of a share; never 0 where something failed. */
export function rateWords(share: number | null): string {
  return share === null ? "no calls" : percentWords(share * 100);
}

/** Percent with as many digits as its size asks for. */
export function percentWords(percent: number): string {
  if (percent === 0) return "0 %";
  if (percent < 0.01) return "under 0.01 %";
  return `${Number(percent.toFixed(percent < 1 ? 2 : 1))} %`;
}

export function countWords(count: number): string {
  return count.toLocaleString("en");
}
