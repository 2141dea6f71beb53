import { type Day, dayAt, dayNumber, monthWords, type Span } from "./timeline-days";
import type { TimelineLane, TimelineRow } from "./timeline-plan";

/** Heights in pixels; the drawing of dependencies relies on them. */
export const ROW_HEIGHTS = { summary: 48, task: 32 } as const;
/** Where in its row the planned bar lies, from the top. */
export const PLANNED_BARS = { summary: { top: 8, height: 20 }, task: { top: 6, height: 14 } } as const;

/** The days a chart shows: whole weeks, from before the first date to a week after the last. */
export type Scale = { start: number; days: number };
/** A place on a scale: days from its start, and how many. */
export type Place = { start: number; days: number };

const WEEK = 7;

export function scaleOf(lanes: readonly TimelineLane[], today: Day): Scale {
  const days = [today, ...lanes.flatMap(({ rows }) => rows.flatMap(daysOf))].map(dayNumber);
  const start = mondayBefore(days.reduce((least, day) => Math.min(least, day)));
  const last = days.reduce((most, day) => Math.max(most, day));
  const end = mondayBefore(last) + 2 * WEEK;
  return { start, days: end - start };
}

/** No wider than what it shows by more than this, or a plan that was drawn together would stay small. */
const MOST_SPARE_DAYS = 6 * WEEK;

/**
 * The scale that stands, as long as the plan fits into it: another one moves every bar, and a drop that pushes
 * the end by a few days must not draw two hundred rows.
 */
export function scaleAfter(standing: Scale, fitting: Scale): Scale {
  const end = standing.start + standing.days;
  // The scale that fits leaves a week behind the last date: one that stands may have used it up.
  const last = fitting.start + fitting.days - WEEK;
  const fits = standing.start <= fitting.start && last <= end;
  return fits && standing.days - fitting.days <= MOST_SPARE_DAYS ? standing : fitting;
}

export function placeOf({ start }: Scale, { from, to }: Span): Place {
  return { start: dayNumber(from) - start, days: dayNumber(to) - dayNumber(from) + 1 };
}

export function weeksOf({ start, days }: Scale): readonly Day[] {
  return Array.from({ length: days / WEEK }, (_, week) => dayAt(start + week * WEEK));
}

type MonthOnScale = Place & { label: string };

/** Every month the scale touches, cut to the scale. */
export function monthsOf({ start, days }: Scale): readonly MonthOnScale[] {
  const months: MonthOnScale[] = [];
  let at = start;
  while (at < start + days) {
    const end = Math.min(nextMonth(at), start + days);
    months.push({ start: at - start, days: end - at, label: monthWords(dayAt(at)) });
    at = end;
  }
  return months;
}

/** A line from what must be over to what waits for it: days across, pixels down. */
export type Elbow = { from: string; to: string; path: string; late: boolean };

/** The dependencies of a plan; `late` where a row begins before what it waits for is over. */
export function elbowsOf(lanes: readonly TimelineLane[], scale: Scale): readonly Elbow[] {
  const placed = placeRows(lanes, scale);
  return [...placed.values()].flatMap((target) =>
    target.row.after.flatMap((id) => {
      const source = placed.get(id);
      return source === undefined ? [] : [elbowBetween(source, target)];
    }),
  );
}

export function heightOf(lanes: readonly TimelineLane[]): number {
  return lanes.flatMap(({ rows }) => rows).reduce((sum, { kind }) => sum + ROW_HEIGHTS[kind], 0);
}

type PlacedRow = { row: TimelineRow; place: Place; top: number; bottom: number };

function placeRows(lanes: readonly TimelineLane[], scale: Scale): ReadonlyMap<string, PlacedRow> {
  const placed = new Map<string, PlacedRow>();
  let y = 0;
  for (const row of lanes.flatMap(({ rows }) => rows)) {
    const bar = PLANNED_BARS[row.kind];
    const span = row.planned ?? (row.gate === null ? null : { from: row.gate.on, to: row.gate.on });
    if (span !== null) {
      const top = y + bar.top;
      placed.set(row.id, { row, place: placeOf(scale, span), top, bottom: top + bar.height });
    }
    y += ROW_HEIGHTS[row.kind];
  }
  return placed;
}

/** How far inside the bar it waits for a line comes down, in days. */
const INSET = 0.4;

function elbowBetween(source: PlacedRow, target: PlacedRow): Elbow {
  const end = source.place.start + source.place.days;
  const into = target.place.start + INSET;
  const late = target.place.start < end;
  const downwards = target.top > source.top;
  const edge = downwards ? target.top : target.bottom;
  const middle = (source.top + source.bottom) / 2;
  const leave = end - INSET;
  const beside = downwards ? source.bottom + 3 : source.top - 3;
  const path = late
    ? `M${leave} ${downwards ? source.bottom : source.top}V${beside}H${into}V${edge}`
    : `M${end} ${middle}H${into}V${edge}`;
  return { from: source.row.id, to: target.row.id, path, late };
}

function daysOf({ planned, actual, expectedTo, gate }: TimelineRow): readonly Day[] {
  const days = [planned?.from, planned?.to, actual?.from, actual?.to, expectedTo, gate?.on];
  return days.filter((day): day is Day => day !== undefined && day !== null);
}

/** 1 January 1970 was a Thursday. */
function mondayBefore(day: number): number {
  return day - ((((day + 3) % WEEK) + WEEK) % WEEK);
}

function nextMonth(day: number): number {
  const date = new Date(`${dayAt(day)}T00:00:00Z`);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000;
}
