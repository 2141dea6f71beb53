import type { Instant } from "../readiness/facts";
import { toMs } from "../readiness/instants";

export type DateRefusal =
  | { code: "collected-in-future"; now: Instant }
  | { code: "valid-until-before-collected"; collectedAt: Instant };

/**
 * Why the dates of a revision cannot be; null when they can. Evidence is collected before it is handed
 * in, and what ends before it began would prove nothing on any day.
 */
export function refuseDates(
  dates: { collectedAt: Instant | null; validUntil: Instant | null },
  now: Instant,
): DateRefusal | null {
  const { collectedAt, validUntil } = dates;
  if (collectedAt !== null && toMs(collectedAt) > toMs(now)) return { code: "collected-in-future", now };
  const start = collectedAt ?? now;
  if (validUntil !== null && toMs(validUntil) <= toMs(start)) {
    return { code: "valid-until-before-collected", collectedAt: start };
  }
  return null;
}
