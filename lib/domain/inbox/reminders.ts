import { daysBetween } from "../readiness/days";
import type { Day } from "../readiness/facts";
import type { InboxKind } from "./kinds";

/** How many days before its end a thing is mentioned; `past` once it is over. */
export type Rung = number | "past";

const RUNGS = {
  "waiver-expiring": [30, 7, 1],
  "evidence-expiring": [30, 7, 1],
  "target-due": [30, 7, 1],
  "condition-due": [7, 1],
  "rotation-due": [30, 7, 1],
  "rollout-task-due": [7, 1],
  "action-due": [7, 1],
} as const satisfies Partial<Record<InboxKind, readonly number[]>>;

export type RemindedKind = keyof typeof RUNGS;

/** What still has to be done once its day is over. */
const OUTLASTS: ReadonlySet<RemindedKind> = new Set([
  "condition-due",
  "rotation-due",
  "rollout-task-due",
  "action-due",
]);

/** The furthest any reminder looks ahead. */
export const REMINDED_DAYS = 30;

/**
 * The reminder that is due for something that ends on a day: the nearest of the days before it that has
 * come. Null before the first, and where the thing was made with fewer days than that to go: who grants
 * ten days needs not be told the next morning that they are fewer than thirty.
 *
 * @param day the last day, or the due date.
 * @param madeOn when it was made or last set, if that is known.
 */
export function dueRung(kind: RemindedKind, day: Day, today: Day, madeOn: Day | null): Rung | null {
  const left = daysBetween(today, day);
  if (left < 0) return OUTLASTS.has(kind) ? "past" : null;
  const had = madeOn === null ? Number.POSITIVE_INFINITY : daysBetween(madeOn, day);
  const reached = RUNGS[kind].filter((rung) => left <= rung && had > rung);
  return reached.at(-1) ?? null;
}
