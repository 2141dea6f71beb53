import type { Instant } from "../readiness/facts";
import { DAY_MS, toInstant, toMs } from "../readiness/instants";

/** How long what was deleted can be brought back. */
export const TRASH_DAYS = 30;

/** The instant at which something in the trash loses its content for good. */
export function purgeDueAt(deletedAt: Instant): Instant {
  return toInstant(toMs(deletedAt) + TRASH_DAYS * DAY_MS);
}

/** Whole days left in the trash, rounded up; 0 when its time has come. */
export function trashDaysLeft(deletedAt: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((toMs(purgeDueAt(deletedAt)) - toMs(now)) / DAY_MS));
}
