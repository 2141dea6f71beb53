/** A calendar day, `yyyy-mm-dd`. */
export type Day = string;
/** Both days belong to it. */
export type Span = { from: Day; to: Day };

const DAY_MS = 86_400_000;

/** Whole days since 1 January 1970: differences of these are differences of days, in any zone. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayAt(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function daysIn({ from, to }: Span): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** False for the half-typed content of a date field. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text));
}

/** "3 to 10 December", "28 November to 3 December"; a year other than today's is named. */
export function spanWords({ from, to }: Span, today: Day): string {
  const year = yearOf(to) === yearOf(today) && yearOf(from) === yearOf(to) ? "" : ` ${yearOf(to)}`;
  if (from === to) return `${dayAndMonth(from)}${year}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOfMonth(from)} to ${dayAndMonth(to)}${year}`;
  const begins = yearOf(from) === yearOf(to) ? dayAndMonth(from) : `${dayAndMonth(from)} ${yearOf(from)}`;
  return `${begins} to ${dayAndMonth(to)}${year}`;
}

/** "3–10 Dec", "28 Nov – 3 Dec": for a bar, below a scale that names the year. */
export function shortSpan({ from, to }: Span): string {
  if (from === to) return shortDay(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${dayOfMonth(from)}–${shortDay(to)}`
    : `${shortDay(from)} – ${shortDay(to)}`;
}

/** "3 Dec". */
export function shortDay(day: Day): string {
  return SHORT.format(dayNumber(day) * DAY_MS);
}

/** "3 Dec 2026", as dates read elsewhere. */
export function fullDay(day: Day): string {
  return FULL.format(dayNumber(day) * DAY_MS);
}

export function monthWords(day: Day): string {
  return MONTH.format(dayNumber(day) * DAY_MS);
}

const SHORT = formatOf({ day: "numeric", month: "short" });
const LONG = formatOf({ day: "numeric", month: "long" });
const FULL = formatOf({ day: "numeric", month: "short", year: "numeric" });
const MONTH = formatOf({ month: "long", year: "numeric" });

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
}

function dayAndMonth(day: Day): string {
  return LONG.format(dayNumber(day) * DAY_MS);
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
