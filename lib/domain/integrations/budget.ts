import { addDays, daysBetween } from "../readiness/days";
import type { Day } from "../readiness/facts";
import { AVAILABILITY_STEPS_PER_PERCENT, WINDOW_DAYS } from "./objective";
import { type DayCounts, summed } from "./statistics";

/** The errors an objective allows over its window, and what is left of them. */
export type ErrorBudget = {
  /** Days of the window since the first one that was counted: fewer than the window while counting is young. */
  days: number;
  calls: number;
  errors: number;
  /** Rounded down: half an error is not allowed. */
  allowed: number;
  /** Below zero when the budget is overspent. */
  left: number;
  /** Days until nothing is left at the pace of the last seven; null while nothing is being spent, or nothing left to spend. */
  lastsDays: number | null;
};

const PACE_DAYS = 7;

/**
 * The error budget on a day: what the availability target allows of the calls in the window that ends
 * with that day, less the errors in it. Null without a target, and without a call there is nothing to
 * allow an error of.
 */
export function budgetOn(
  day: Day,
  availability: number | null,
  counts: readonly DayCounts[],
): ErrorBudget | null {
  if (availability === null) return null;
  const from = addDays(day, 1 - WINDOW_DAYS);
  const window = counts.filter((each) => each.day >= from && each.day <= day && each.calls > 0);
  const [first] = window.map((each) => each.day).toSorted();
  if (first === undefined) return null;
  const { calls, errors } = summed(window);
  const days = daysBetween(first, day) + 1;
  const allowed = allowedErrors(availability, calls);
  const left = allowed - errors;
  return { days, calls, errors, allowed, left, lastsDays: lastsDays(left, day, days, window) };
}

/** Errors that an availability in percent allows of a number of calls. */
export function allowedErrors(availability: number, calls: number): number {
  const steps = Math.round((100 - availability) * AVAILABILITY_STEPS_PER_PERCENT);
  return Math.floor((calls * steps) / (100 * AVAILABILITY_STEPS_PER_PERCENT));
}

function lastsDays(left: number, day: Day, days: number, window: readonly DayCounts[]): number | null {
  if (left <= 0) return null;
  const since = addDays(day, 1 - PACE_DAYS);
  const { errors } = summed(window.filter((each) => each.day >= since));
  if (errors === 0) return null;
  return Math.ceil(left / (errors / Math.min(days, PACE_DAYS)));
}

/** Whether more errors happened than were allowed. */
export function isOverspent(budget: ErrorBudget | null): boolean {
  return budget !== null && budget.left < 0;
}

/** Percent of the budget that is left, rounded down; null where nothing was allowed, 0 once it is spent. */
export function percentLeft({ allowed, left }: ErrorBudget): number | null {
  return allowed === 0 ? null : Math.max(0, Math.floor((left / allowed) * 100));
}

/** How the budget stands, as a sentence without its full stop. */
export function budgetWords(budget: ErrorBudget): string {
  const { days, errors, allowed, left } = budget;
  const over = `in ${days === 1 ? "one day" : `${days} days`}`;
  if (left < 0) {
    return `The error budget is overspent: ${counted(errors)} ${over}, ${allowed === 0 ? "none" : allowed.toLocaleString("en")} allowed`;
  }
  if (allowed === 0) return "No error is allowed of so few calls, and none has happened";
  if (left === 0) return `The error budget is spent: ${counted(errors)} ${over}, all that were allowed`;
  return `${percentLeft(budget)} % of the error budget is left${paceWords(budget)}`;
}

function paceWords({ lastsDays: lasts }: ErrorBudget): string {
  if (lasts === null) return "; nothing was spent in the last seven days";
  if (lasts > WINDOW_DAYS) return "; at this pace it lasts";
  return `; at this pace it is spent in ${lasts === 1 ? "one day" : `${lasts} days`}`;
}

function counted(errors: number): string {
  return errors === 1 ? "one error" : `${errors.toLocaleString("en")} errors`;
}
