import type { Instant } from "@/lib/domain/readiness/facts";

/** How far back the demo reaches; week 26 is the one that ends on the day of installation. */
export const WEEKS = 26;

/** A day of the demo's history: the seventh day of the last week is the day of installation. */
export type Moment = { week: number; day: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING_HOUR = 8;
/** On the day of installation nothing may lie ahead of the clock, so its work began hours ago. */
const TODAY_BEGAN_MS = 5 * HOUR_MS;

/** When work begins on a day of the history, seen from the instant of installation. */
export function startOf({ week, day }: Moment, installedAt: Instant): Instant {
  const installed = Date.parse(installedAt);
  const daysBack = (WEEKS - week) * 7 + (7 - day);
  if (daysBack === 0) return new Date(installed - TODAY_BEGAN_MS).toISOString();
  const midnight = Math.floor(installed / DAY_MS) * DAY_MS;
  return new Date(midnight - daysBack * DAY_MS + MORNING_HOUR * HOUR_MS).toISOString();
}

export function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

export function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}

/** The day of an instant in UTC, "YYYY-MM-DD". */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}
