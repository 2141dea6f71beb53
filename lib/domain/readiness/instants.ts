import type { Instant } from "./facts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds since the epoch of an ISO 8601 instant. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The ISO 8601 instant (UTC, milliseconds) of a number of milliseconds since the epoch. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}
