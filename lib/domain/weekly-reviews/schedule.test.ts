import { describe, expect, it } from "vitest";
import type { IsoWeek } from "./iso-week";
import { beginsAnew, firstExpectedWeek, nextReviewDay, settledThrough, unsettledWeeks } from "./schedule";

const weeks = (...all: IsoWeek[]) => new Set(all);

describe("When reviews are expected", () => {
  it("is from this week on while its day is still to come, otherwise from the next", () => {
    expect(firstExpectedWeek("2026-11-18", 3)).toBe("2026-W47");
    expect(firstExpectedWeek("2026-11-19", 3)).toBe("2026-W48");
    expect(firstExpectedWeek("2026-12-31", 1)).toBe("2027-W01");
  });

  it("leaves nothing unsettled before the first week, nor the running one", () => {
    expect(unsettledWeeks({ from: "2026-W47", through: null }, weeks(), "2026-W47")).toEqual([]);
    expect(unsettledWeeks({ from: null, through: null }, weeks(), "2026-W47")).toEqual([]);
  });

  it("finds every week that passed, across the turn of the year", () => {
    expect(unsettledWeeks({ from: "2026-W50", through: "2026-W51" }, weeks("2026-W53"), "2027-W02")).toEqual([
      "2026-W52",
      "2027-W01",
    ]);
  });

  it("begins anew where reviews were expected from later on", () => {
    expect(unsettledWeeks({ from: "2027-W01", through: "2026-W40" }, weeks(), "2027-W02")).toEqual([
      "2027-W01",
    ]);
  });

  it("is settled as far as no week is left out", () => {
    expect(
      settledThrough({ from: "2026-W45", through: null }, weeks("2026-W45", "2026-W46", "2026-W48")),
    ).toBe("2026-W46");
    expect(settledThrough({ from: "2026-W45", through: "2026-W46" }, weeks("2026-W48"))).toBe("2026-W46");
    expect(settledThrough({ from: null, through: null }, weeks("2026-W45"))).toBeNull();
  });

  it("begins anew after a week of rest", () => {
    expect(beginsAnew("2026-11-02T09:00:00.000Z", "2026-11-09T08:59:59.000Z")).toBe(false);
    expect(beginsAnew("2026-11-02T09:00:00.000Z", "2026-11-09T09:00:00.000Z")).toBe(true);
  });

  it("comes next this week, or after the last that is held", () => {
    const schedule = { from: "2026-W40", weekday: 3 } as const;
    expect(nextReviewDay(schedule, weeks(), "2026-W47")).toBe("2026-11-18");
    expect(nextReviewDay(schedule, weeks("2026-W47"), "2026-W47")).toBe("2026-11-25");
    expect(nextReviewDay({ from: null, weekday: 3 }, weeks(), "2026-W47")).toBeNull();
  });
});
