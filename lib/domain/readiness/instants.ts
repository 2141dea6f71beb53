import type { Instant } from "./facts";

export const DAY_MS = 86_400_000;

/** Milliseconds since the epoch of an ISO 8601 instant. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The ISO 8601 instant (UTC, milliseconds) of a number of milliseconds since the epoch. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}
