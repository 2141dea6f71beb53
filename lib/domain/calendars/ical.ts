import { addDays } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";
import type { Calendar, CalendarEntry } from "./calendar";

const LINE_OCTETS = 75;
const LAST_DAY: Day = "9999-12-31";

/**
 * A calendar as iCalendar text (RFC 5545). Days are written as days, which have no zone, and instants in UTC,
 * so no VTIMEZONE is needed and no change of clocks moves anything.
 *
 * @param base where the app is reached, without a trailing slash.
 */
export function icalText(calendar: Calendar, base: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Launchworthy//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `X-WR-CALDESC:${escaped(calendar.description)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...calendar.entries.flatMap((entry) => eventLines(entry, calendar.since, base)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(entry: CalendarEntry, since: Instant, base: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.uid)}@launchworthy`,
    `DTSTAMP:${utc(entry.revisedAt ?? since)}`,
    `SEQUENCE:${entry.sequence}`,
    ...timeLines(entry),
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped([entry.notes, `${base}${entry.path}`].filter(Boolean).join("\n\n"))}`,
    `URL:${base}${entry.path}`,
    // A date to remember keeps nobody from being invited elsewhere.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function timeLines({ time }: CalendarEntry): string[] {
  if ("span" in time) {
    const [from, to] = [utc(time.span.from), utc(time.span.to)];
    // A moment has no end: the RFC wants one that lies later.
    return from < to ? [`DTSTART:${from}`, `DTEND:${to}`] : [`DTSTART:${from}`];
  }
  const { from, to } = time.days;
  const begins = `DTSTART;VALUE=DATE:${compact(from)}`;
  // The end of a day is the next one, which is no part of it. A date has four digits for its year: without an end, a day is one day.
  return to === LAST_DAY ? [begins] : [begins, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** TEXT of RFC 5545: four characters are escaped, and control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** Breaks a line after 75 octets at most, never inside a character; what follows begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** How many octets UTF-8 takes for a character. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
