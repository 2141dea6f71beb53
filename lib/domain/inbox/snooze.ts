import { TZDate } from "@date-fns/tz";
import { addDays, mondayOf } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";

export const SNOOZE_CHOICES = ["tomorrow", "three-days", "next-monday"] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** A snoozed matter is back when the working day begins. */
const MORNING_HOUR = 8;
/** Nobody plans further than this; what waits longer is better done with. */
export const MOST_SNOOZED_DAYS = 90;

/** The day on which a matter put off today is back. */
export function snoozeDay(choice: SnoozeChoice, today: Day): Day {
  switch (choice) {
    case "tomorrow":
      return addDays(today, 1);
    case "three-days":
      return addDays(today, 3);
    case "next-monday":
      return addDays(mondayOf(today), 7);
    default:
      return choice satisfies never;
  }
}

/** The instant a matter put off until a day is back, in the workspace's zone. */
export function morningOf(day: Day, zone: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, MORNING_HOUR, 0, 0, zone).getTime()).toISOString();
}

/** The calendar day of an instant in a zone. */
export function dayIn(zone: string, at: Instant): Day {
  const local = new TZDate(at, zone);
  const parts = [local.getMonth() + 1, local.getDate()].map((part) => String(part).padStart(2, "0"));
  return [local.getFullYear(), ...parts].join("-");
}
