import type { Instant } from "../readiness/facts";
import { DAY_MS, toMs } from "../readiness/instants";
import type { ReadinessSummary } from "../readiness/summary";

/** All that is asked of a point of a trend. */
export type ResultsPoint = { at: Instant; summary: Pick<ReadinessSummary, "results"> };

/** How often an item passed and then failed, and how long it has held since. */
export type Regression = {
  itemId: string;
  /** Times it went from passing to failing. */
  count: number;
  lastAt: Instant;
  /** It fails now. */
  open: boolean;
  /** Whole days since it last passed again; 0 while it does not. */
  daysClean: number;
};

type History = {
  hasPassed: boolean;
  passes: boolean;
  cleanSince: Instant | null;
  count: number;
  lastAt: Instant;
};

/**
 * The items that have regressed along a trend (points in order of time), repeat offenders first, then
 * those that still fail, then the latest. An item that was cleared or halved on its way from pass to
 * fail has regressed all the same, once.
 */
export function regressionsAlong(points: readonly ResultsPoint[], asOf: Instant): readonly Regression[] {
  const histories = new Map<string, History>();
  for (const { at, summary } of points) {
    for (const [itemId, result] of Object.entries(summary.results)) {
      const history = histories.get(itemId) ?? blank(at);
      histories.set(itemId, history);
      if (result === "pass") recordPass(history, at);
      if (result === "fail") recordFail(history, at);
    }
    for (const [itemId, history] of histories) history.passes = summary.results[itemId] === "pass";
  }
  return [...histories]
    .filter(([, history]) => history.count > 0)
    .map(([itemId, history]) => regressionOf(itemId, history, points.at(-1), asOf))
    .sort(worstFirst);
}

function blank(at: Instant): History {
  return { hasPassed: false, passes: false, cleanSince: null, count: 0, lastAt: at };
}

function recordPass(history: History, at: Instant): void {
  if (!history.passes) history.cleanSince = at;
  history.hasPassed = true;
}

function recordFail(history: History, at: Instant): void {
  if (history.hasPassed) {
    history.count += 1;
    history.lastAt = at;
  }
  history.hasPassed = false;
}

function regressionOf(
  itemId: string,
  { count, lastAt, passes, cleanSince }: History,
  last: ResultsPoint | undefined,
  asOf: Instant,
): Regression {
  const cleanMs = passes && cleanSince !== null ? toMs(asOf) - toMs(cleanSince) : 0;
  const open = last?.summary.results[itemId] === "fail";
  return { itemId, count, lastAt, open, daysClean: Math.floor(cleanMs / DAY_MS) };
}

function worstFirst(left: Regression, right: Regression): number {
  if (left.count !== right.count) return right.count - left.count;
  if (left.open !== right.open) return left.open ? -1 : 1;
  if (left.lastAt !== right.lastAt) return left.lastAt < right.lastAt ? 1 : -1;
  return left.itemId < right.itemId ? -1 : 1;
}
