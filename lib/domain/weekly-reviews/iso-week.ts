import { TZDate } from "@date-fns/tz";
import { addDays, addWeeks, format, getISOWeek, getISOWeekYear, parseISO, startOfISOWeek } from "date-fns";
import { daysBetween } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";

/** An ISO 8601 week, as "2026-W53". Weeks begin on Monday; a year has 52 or 53 of them. */
export type IsoWeek = `${number}-W${string}`;

const SHAPE = /^(\d{4})-W(\d{2})$/;

/** Whether a text names a week there really is: 2026 has a week 53, 2025 has none. */
export function isIsoWeek(text: string): text is IsoWeek {
  const [, year, week] = SHAPE.exec(text) ?? [];
  if (year === undefined || week === undefined) return false;
  const number = Number(week);
  if (number < 1 || number > 53) return false;
  return weekOfDay(dayOf(mondayOfWeek(Number(year), number))) === text;
}

/** The week an instant lies in, by the calendar of a zone. */
export function weekAt(instant: Instant, timeZone: string): IsoWeek {
  return named(new TZDate(instant, timeZone));
}

/** The week of a calendar day; days have no zone. */
export function weekOfDay(day: Day): IsoWeek {
  return named(parseISO(day));
}

/** Monday of a week. */
export function firstDayOf(week: IsoWeek): Day {
  return dayOf(mondayOf(week));
}

/** The day of a week; 1 is Monday, 7 Sunday. */
export function dayInWeek(week: IsoWeek, weekday: number): Day {
  return dayOf(addDays(mondayOf(week), weekday - 1));
}

/** The week a number of weeks later; earlier for a negative number. */
export function weeksLater(week: IsoWeek, weeks: number): IsoWeek {
  return named(addWeeks(mondayOf(week), weeks));
}

/** How many weeks lie between two weeks: 1 when the second follows the first. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return daysBetween(firstDayOf(from), firstDayOf(to)) / 7;
}

/**
 * The instant a day begins in a zone. Where clocks are turned at midnight the day begins with the first
 * instant that exists.
 */
export function startOfDayIn(day: Day, timeZone: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime()).toISOString();
}

function named(date: Date): IsoWeek {
  return `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, "0")}`;
}

function mondayOf(week: IsoWeek): Date {
  const [, year, number] = SHAPE.exec(week) ?? [];
  return mondayOfWeek(Number(year), Number(number));
}

/** The fourth of January always lies in week 1. */
function mondayOfWeek(year: number, week: number): Date {
  return addWeeks(startOfISOWeek(new Date(year, 0, 4)), week - 1);
}

function dayOf(date: Date): Day {
  return format(date, "yyyy-MM-dd");
}
