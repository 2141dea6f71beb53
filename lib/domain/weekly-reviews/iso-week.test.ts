import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayInWeek,
  firstDayOf,
  isIsoWeek,
  startOfDayIn,
  weekAt,
  weekOfDay,
  weeksBetween,
  weeksLater,
} from "./iso-week";

describe("ISO weeks", () => {
  it("count the first days of January to the old year where they belong there", () => {
    expect(weekOfDay("2027-01-03")).toBe("2026-W53");
    expect(weekOfDay("2027-01-04")).toBe("2027-W01");
    expect(weekOfDay("2025-12-29")).toBe("2026-W01");
  });

  it("know which years have a week 53", () => {
    expect(isIsoWeek("2026-W53")).toBe(true);
    expect(isIsoWeek("2025-W53")).toBe(false);
    expect(isIsoWeek("2026-W00")).toBe(false);
    expect(isIsoWeek("2026-W1")).toBe(false);
  });

  it("begin on Monday at midnight of the zone, not of the server", () => {
    expect(weekAt("2026-11-22T23:30:00.000Z", "Europe/Berlin")).toBe("2026-W48");
    expect(weekAt("2026-11-22T23:30:00.000Z", "America/New_York")).toBe("2026-W47");
  });

  it("keep their length over a change of clocks", () => {
    expect(startOfDayIn("2026-03-29", "Europe/Berlin")).toBe("2026-03-28T23:00:00.000Z");
    expect(startOfDayIn("2026-03-30", "Europe/Berlin")).toBe("2026-03-29T22:00:00.000Z");
    expect(weekAt("2026-10-25T23:30:00.000Z", "Europe/Berlin")).toBe("2026-W44");
    expect(weekAt("2026-10-25T22:30:00.000Z", "Europe/Berlin")).toBe("2026-W43");
  });

  it("begin a day that has no midnight with its first hour", () => {
    expect(startOfDayIn("2026-09-06", "America/Santiago")).toBe("2026-09-06T04:00:00.000Z");
    expect(weekAt("2026-09-06T03:59:59.000Z", "America/Santiago")).toBe("2026-W36");
    expect(startOfDayIn("2026-04-05", "America/Santiago")).toBe("2026-04-05T04:00:00.000Z");
  });

  it("count on across the turn of the year", () => {
    expect(weeksLater("2026-W53", 1)).toBe("2027-W01");
    expect(weeksBetween("2026-W52", "2027-W02")).toBe(3);
    expect(firstDayOf("2027-W01")).toBe("2027-01-04");
    expect(dayInWeek("2026-W53", 5)).toBe("2027-01-01");
  });

  it("lead there and back, whatever the week", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), (count) => {
        const week = weeksLater("2026-W47", count);
        expect(isIsoWeek(week)).toBe(true);
        expect(weekOfDay(firstDayOf(week))).toBe(week);
        expect(weeksBetween("2026-W47", week)).toBe(count);
      }),
    );
  });
});
