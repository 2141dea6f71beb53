import { describe, expect, it } from "vitest";
import type { IsoWeek } from "./iso-week";
import { reviewRecord } from "./streak";

const held = (...weeks: IsoWeek[]) => weeks.map((week) => ({ week, minutes: 24 }));

describe("the record of weekly reviews", () => {
  it("counts a row of reviews across the turn of the year", () => {
    const record = reviewRecord(held("2026-W52", "2026-W53", "2027-W01"), "2026-W52", "2027-W02");
    expect(record).toEqual({ streak: 3, missed: [], averageMinutes: 24 });
  });

  it("does not hold the running week against anybody", () => {
    expect(reviewRecord(held("2026-W46"), "2026-W46", "2026-W47").missed).toEqual([]);
    expect(reviewRecord(held("2026-W46"), "2026-W46", "2026-W47").streak).toBe(1);
  });

  it("ends with the first week that was missed", () => {
    const record = reviewRecord(held("2026-W44", "2026-W46"), "2026-W44", "2026-W47");
    expect(record).toMatchObject({ streak: 1, missed: ["2026-W45"] });
    expect(reviewRecord(held("2026-W44"), "2026-W44", "2026-W47").streak).toBe(0);
  });

  it("knows no average before a length is known", () => {
    expect(
      reviewRecord([{ week: "2026-W46", minutes: null }], "2026-W46", "2026-W47").averageMinutes,
    ).toBeNull();
  });
});
