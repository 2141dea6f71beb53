import type { Day } from "./facts";
import { DAY_MS } from "./instants";

/** The day a number of days later; negative counts back. Calendar days, whatever a zone's clocks do. */
export function addDays(day: Day, count: number): Day {
  return dayOf(midnight(day) + count * DAY_MS);
}

/** Calendar days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
}

/** The later of two days. */
export function laterDay(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** The Monday of a day's ISO week. */
export function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(midnight(day)).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** The month of a day, as "YYYY-MM". */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** Days are counted in UTC, where each has 24 hours. */
function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
