import type { Day } from "./facts";

/** "29 Nov 2026": a day is the same day in every zone. */
export function dayInWords(day: Day): string {
  return DAY_FORMAT.format(Date.parse(`${day}T00:00:00.000Z`));
}

const DAY_FORMAT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});
