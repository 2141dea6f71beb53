import { describe, expect, it } from "vitest";
import { dueRung } from "./reminders";
import { dayIn, morningOf, snoozeDay } from "./snooze";

describe("A reminder's rung", () => {
  it("is the nearest of 30, 7 and 1 days that has come", () => {
    const rung = (today: string, madeOn: string | null = null) =>
      dueRung("waiver-expiring", "2026-04-30", today, madeOn);
    expect(rung("2026-03-30")).toBeNull();
    expect(rung("2026-03-31")).toBe(30);
    expect(rung("2026-04-22")).toBe(30);
    expect(rung("2026-04-23")).toBe(7);
    expect(rung("2026-04-29")).toBe(1);
    expect(rung("2026-04-30")).toBe(1);
    expect(rung("2026-05-01")).toBeNull();
  });

  it("leaves out what was made with fewer days to go", () => {
    expect(dueRung("waiver-expiring", "2026-04-30", "2026-04-11", "2026-04-10")).toBeNull();
    expect(dueRung("waiver-expiring", "2026-04-30", "2026-04-24", "2026-04-10")).toBe(7);
  });

  it("stays with a condition past its date", () => {
    expect(dueRung("condition-due", "2026-04-30", "2026-05-09", "2026-04-01")).toBe("past");
  });
});

describe("A matter put off", () => {
  it("is back tomorrow, in three days or next Monday, on a Monday too", () => {
    expect(snoozeDay("tomorrow", "2026-03-06")).toBe("2026-03-07");
    expect(snoozeDay("three-days", "2026-02-27")).toBe("2026-03-02");
    expect(snoozeDay("next-monday", "2026-03-06")).toBe("2026-03-09");
    expect(snoozeDay("next-monday", "2026-03-09")).toBe("2026-03-16");
  });

  it("is back in the morning of the zone, before and after its clocks change", () => {
    expect(morningOf("2026-03-28", "Europe/Berlin")).toBe("2026-03-28T07:00:00.000Z");
    expect(morningOf("2026-03-30", "Europe/Berlin")).toBe("2026-03-30T06:00:00.000Z");
    expect(dayIn("Pacific/Auckland", "2026-03-06T20:00:00.000Z")).toBe("2026-03-07");
    expect(dayIn("America/Los_Angeles", "2026-03-07T05:00:00.000Z")).toBe("2026-03-06");
  });
});
