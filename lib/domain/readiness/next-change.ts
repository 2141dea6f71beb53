import type { Facts, Instant } from "./facts";
import { DAY_MS, toInstant, toMs } from "./instants";
import type { JudgedItem } from "./item-state";
import { RESTORE_DRILL_DAYS } from "./ladder";

/**
 * The next instant at which time alone changes readiness: evidence enters its last fifth or goes stale,
 * a waiver expires, the restore drill grows too old. Null when nothing will.
 */
export function nextChangeOf(items: readonly JudgedItem[], facts: Facts, asOfMs: number): Instant | null {
  let next = Number.POSITIVE_INFINITY;
  const consider = (ms: number) => {
    if (ms > asOfMs && ms < next) next = ms;
  };
  for (const judged of items) {
    judged.proof.changesAt.forEach(consider);
    if (judged.waiver !== null) consider(toMs(judged.waiver.expiresAt));
  }
  if (facts.restoreDrillAt !== null) consider(toMs(facts.restoreDrillAt) + RESTORE_DRILL_DAYS * DAY_MS);
  return next === Number.POSITIVE_INFINITY ? null : toInstant(next);
}
