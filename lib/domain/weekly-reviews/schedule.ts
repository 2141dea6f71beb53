import type { Day, Instant } from "../readiness/facts";
import { DAY_MS } from "../readiness/instants";
import { dayInWeek, type IsoWeek, weekOfDay, weeksLater } from "./iso-week";

/** The first week in which a review is expected of who begins today: this one while its day is still to come. */
export function firstExpectedWeek(today: Day, weekday: number): IsoWeek {
  const week = weekOfDay(today);
  return dayInWeek(week, weekday) >= today ? week : weeksLater(week, 1);
}

const WEEK_MS = 7 * DAY_MS;

/** Whether a project was set aside so long that reviews are to be expected of it anew, not counted as missed. */
export function beginsAnew(asideSince: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(asideSince) >= WEEK_MS;
}

/** Weeks before `current` in which a review was expected and neither held nor found missed; oldest first. */
export function unsettledWeeks(
  { from, through }: { from: IsoWeek | null; through: IsoWeek | null },
  settled: ReadonlySet<IsoWeek>,
  current: IsoWeek,
): readonly IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week = firstOpen(from, through); week !== null && week < current; week = weeksLater(week, 1)) {
    if (!settled.has(week)) weeks.push(week);
  }
  return weeks;
}

/** The last week up to which nothing is left to settle; `through` as it was when there is none. */
export function settledThrough(
  { from, through }: { from: IsoWeek | null; through: IsoWeek | null },
  settled: ReadonlySet<IsoWeek>,
): IsoWeek | null {
  const first = firstOpen(from, through);
  if (first === null || !settled.has(first)) return through;
  let last = first;
  while (settled.has(weeksLater(last, 1))) last = weeksLater(last, 1);
  return last;
}

/** The day of the next review that is not held yet; null where none is expected. */
export function nextReviewDay(
  { from, weekday }: { from: IsoWeek | null; weekday: number },
  settled: ReadonlySet<IsoWeek>,
  current: IsoWeek,
): Day | null {
  if (from === null) return null;
  let week = from > current ? from : current;
  while (settled.has(week)) week = weeksLater(week, 1);
  return dayInWeek(week, weekday);
}

function firstOpen(from: IsoWeek | null, through: IsoWeek | null): IsoWeek | null {
  if (from === null) return null;
  const next = through === null ? from : weeksLater(through, 1);
  return next > from ? next : from;
}
