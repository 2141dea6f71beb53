const DAY_FORMAT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** "Wed 25 Nov 2026" of a calendar day, the same in every zone. */
export function dayWords(day: string): string {
  return DAY_FORMAT.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** "week 47 of 2026" for "2026-W47". */
export function weekWords(week: string): string {
  const [year, number] = week.split("-W");
  return `week ${Number(number)} of ${year}`;
}
