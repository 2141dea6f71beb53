import type { Day } from "../readiness/facts";
import { DAY_MS } from "../readiness/instants";

/** The day a number of days later; negative counts back. Calendar days, whatever a zone's clocks do. */
export function addDays(day: Day, count: number): Day {
  return dayOf(midnight(day) + count * DAY_MS);
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
