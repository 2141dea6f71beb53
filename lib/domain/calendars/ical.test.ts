import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "./calendar";
import { icalText } from "./ical";

const entry: CalendarEntry = {
  uid: "action-1",
  title: "Due: rotate, then test; all of it \\ twice",
  notes: "First line\nSecond line",
  path: "/acme/projects/shop/weekly-reviews",
  time: { days: { from: "2026-10-25", to: "2026-10-25" } },
  revisedAt: null,
  sequence: 3,
};

function textOf(changes: Partial<CalendarEntry> = {}): string {
  const calendar = { name: "Shop", description: "", since: "2026-11-01T08:00:00.000Z" };
  return icalText({ ...calendar, entries: [{ ...entry, ...changes }] }, "https://example.com");
}

/** What a reader does first: CRLF followed by a space is no break. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("A calendar as iCalendar text", () => {
  it("has the lines that every reader asks for", () => {
    const lines = unfolded(textOf());
    expect(lines.slice(0, 3)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Launchworthy//Calendar//EN",
    ]);
    expect(lines.at(-2)).toBe("END:VCALENDAR");
    expect(lines).toContain("UID:action-1@launchworthy");
    expect(lines).toContain("DTSTAMP:20261101T080000Z");
    expect(lines).toContain("SEQUENCE:3");
  });

  it("escapes what has a meaning of its own", () => {
    const lines = unfolded(textOf());
    expect(lines).toContain("SUMMARY:Due: rotate\\, then test\\; all of it \\\\ twice");
    expect(lines).toContain(
      "DESCRIPTION:First line\\nSecond line\\n\\nhttps://example.com/acme/projects/shop/weekly-reviews",
    );
  });

  it("lets nobody write a line of their own into it", () => {
    const lines = unfolded(textOf({ title: "Hello\r\nEND:VEVENT\rBEGIN:VALARM\u0000\u0007" }));
    expect(lines).toContain("SUMMARY:Hello\\nEND:VEVENT\\nBEGIN:VALARM");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it("keeps a day a day, also the one on which clocks are turned back", () => {
    const lines = unfolded(textOf());
    expect(lines).toContain("DTSTART;VALUE=DATE:20261025");
    expect(lines).toContain("DTEND;VALUE=DATE:20261026");
  });

  it("leaves the end out of the last day that four digits can write", () => {
    const lines = unfolded(textOf({ time: { days: { from: "9999-12-31", to: "9999-12-31" } } }));
    expect(lines).toContain("DTSTART;VALUE=DATE:99991231");
    expect(lines.some((line) => line.startsWith("DTEND"))).toBe(false);
  });

  it("writes instants in UTC: the hour that comes twice is two hours", () => {
    const span = (from: string, to: string) => unfolded(textOf({ time: { span: { from, to } } }));
    expect(span("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00")).toEqual(
      expect.arrayContaining(["DTSTART:20261025T003000Z", "DTEND:20261025T013000Z"]),
    );
    expect(span("2026-03-29T00:59:59.000Z", "2026-03-29T01:00:00.000Z")).toEqual(
      expect.arrayContaining(["DTSTART:20260329T005959Z", "DTEND:20260329T010000Z"]),
    );
  });

  it("folds at 75 octets without breaking a character, and unfolds to what it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        const text = textOf({ title });
        const lines = text.split("\r\n");
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(lines.every((line) => line.isWellFormed())).toBe(true);
        const summary = unfolded(text).find((line) => line.startsWith("SUMMARY:"));
        expect(readBack(summary?.slice("SUMMARY:".length) ?? "")).toBe(
          title.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("gives a moment no end", () => {
    const moment = "2026-12-01T22:00:00.000Z";
    const lines = unfolded(textOf({ time: { span: { from: moment, to: moment } } }));
    expect(lines).toContain("DTSTART:20261201T220000Z");
    expect(lines.some((line) => line.startsWith("DTEND"))).toBe(false);
  });
});

function readBack(text: string): string {
  return text.replace(/\\([\\;,n])/g, (_, character: string) => (character === "n" ? "\n" : character));
}
