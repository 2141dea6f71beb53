const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [
  { upTo: HOUR, unit: "minute", length: MINUTE },
  { upTo: DAY, unit: "hour", length: HOUR },
  { upTo: 14 * DAY, unit: "day", length: DAY },
  { upTo: 60 * DAY, unit: "week", length: 7 * DAY },
  { upTo: 730 * DAY, unit: "month", length: 30.44 * DAY },
  { upTo: Number.POSITIVE_INFINITY, unit: "year", length: 365.25 * DAY },
] as const;

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** "3 hours ago", "in 2 days", "just now"; `at` and `now` are epoch milliseconds. */
export function relativeTime(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return distance > 0 ? "in under a minute" : "just now";
  const step = STEPS.find((candidate) => size < candidate.upTo) ?? STEPS[STEPS.length - 1];
  if (step === undefined) return "";
  return relative.format(Math.trunc(distance / step.length), step.unit);
}

/** "21 Nov 2026" in the given zone. */
export function calendarDate(at: number, zone: string): string {
  return format(at, { timeZone: zone, day: "numeric", month: "short", year: "numeric" });
}

/** "21 Nov 2026, 14:03 CET": the zone is always named, so that nobody has to guess it. */
export function absoluteTime(at: number, zone: string): string {
  return format(at, {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
}

/** "14:03" in the given zone, for something that just happened. */
export function clockTime(at: number, zone: string): string {
  return format(at, { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter is far dearer than using one, and tables print hundreds of dates.
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = `${options.timeZone}|${options.day ?? ""}|${options.hour ?? ""}`;
  const known = formatters.get(key);
  if (known !== undefined) return known.format(at);
  const made = new Intl.DateTimeFormat("en-GB", options);
  formatters.set(key, made);
  return made.format(at);
}
