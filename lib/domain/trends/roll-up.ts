import type { Stage } from "../catalogue/vocabulary";
import { addDays, mondayOf, monthOf } from "../readiness/days";
import type { Day } from "../readiness/facts";

export const RANGES = ["week", "month", "quarter", "all"] as const;
export type Range = (typeof RANGES)[number];

/** A project's readiness at the end of a day in the workspace's zone. */
export type DayPoint = { day: Day; score: number; stage: Stage };

/** The days of one bar or dot of a chart, and how the score went in them. */
export type Bucket = {
  from: Day;
  to: Day;
  /** Score at the end of the first day and of the last. */
  open: number;
  close: number;
  low: number;
  high: number;
  stage: Stage;
};

/** Days a range looks back on, today included; null = since the first point. */
const LENGTH: Readonly<Record<Range, number | null>> = { week: 7, month: 30, quarter: 91, all: null };

/** A year by weeks is 52 bars; beyond that months are easier to read. */
const LONGEST_BY_WEEK = 366;

/**
 * Rolls daily points up for a range that ends today: by day for a week or a month, by ISO week for a
 * quarter, by week or (beyond a year) by month for all. A day without a point keeps the score of the last
 * one before it; days before the first point are left out. Points must be in order of days.
 */
export function rollUp(points: readonly DayPoint[], range: Range, today: Day): readonly Bucket[] {
  const days = everyDay(points, rangeStart(points, range, today), today);
  const buckets: Bucket[] = [];
  let key = "";
  for (const point of days) {
    const own = bucketKey(point.day, range, days.length);
    const last = buckets.at(-1);
    if (last === undefined || own !== key) buckets.push(begin(point));
    else buckets[buckets.length - 1] = extend(last, point);
    key = own;
  }
  return buckets;
}

function rangeStart(points: readonly DayPoint[], range: Range, today: Day): Day {
  const length = LENGTH[range];
  return length === null ? (points[0]?.day ?? today) : addDays(today, 1 - length);
}

function everyDay(points: readonly DayPoint[], from: Day, to: Day): readonly DayPoint[] {
  const days: DayPoint[] = [];
  const before = points.findLast((point) => point.day < from);
  const within = points.filter((point) => point.day >= from && point.day <= to);
  let known = before;
  let next = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let point = within[next]; point !== undefined && point.day === day; point = within[next]) {
      known = point;
      next += 1;
    }
    if (known !== undefined) days.push({ ...known, day });
  }
  return days;
}

function bucketKey(day: Day, range: Range, length: number): string {
  if (range === "week" || range === "month") return day;
  return range === "all" && length > LONGEST_BY_WEEK ? monthOf(day) : mondayOf(day);
}

function begin({ day, score, stage }: DayPoint): Bucket {
  return { from: day, to: day, open: score, close: score, low: score, high: score, stage };
}

function extend(bucket: Bucket, { day, score, stage }: DayPoint): Bucket {
  const { low, high } = bucket;
  return { ...bucket, to: day, close: score, low: Math.min(low, score), high: Math.max(high, score), stage };
}
