import { describe, expect, it } from "vitest";
import { dayAt, daysIn, isDay, shortSpan, spanWords } from "./timeline-days";
import { elbowsOf, heightOf, monthsOf, placeOf, scaleAfter, scaleOf, weeksOf } from "./timeline-layout";
import type { TimelineLane, TimelineRow } from "./timeline-plan";

const TODAY = "2026-12-09";

function row(id: string, from: string, to: string, more: Partial<TimelineRow> = {}): TimelineRow {
  return {
    id,
    label: id,
    name: id,
    kind: "task",
    planned: { from, to },
    actual: null,
    expectedTo: null,
    state: "waiting",
    locked: false,
    paused: false,
    gate: null,
    after: [],
    movable: true,
    ...more,
  };
}

const laneOf = (...rows: TimelineRow[]): TimelineLane => ({ id: "lane", label: "Lane", rows });

describe("the scale of a timeline", () => {
  it("stands while the plan fits into it, and follows a plan that outgrows it or shrinks far", () => {
    const standing = { start: 700, days: 70 };
    expect(scaleAfter(standing, { start: 700, days: 77 })).toBe(standing);
    expect(scaleAfter(standing, { start: 707, days: 28 })).toBe(standing);
    for (const fitting of [
      { start: 693, days: 77 },
      { start: 700, days: 84 },
      { start: 700, days: 21 },
    ]) {
      expect(scaleAfter(standing, fitting)).toBe(fitting);
    }
  });

  it("begins on a Monday and leaves a week of room behind the last date", () => {
    const scale = scaleOf([laneOf(row("a", "2026-12-03", "2026-12-10"))], TODAY);
    expect(dayAt(scale.start)).toBe("2026-11-30");
    expect(dayAt(scale.start + scale.days)).toBe("2026-12-21");
    expect(weeksOf(scale)).toEqual(["2026-11-30", "2026-12-07", "2026-12-14"]);
  });

  it("reaches as far as what really happened, what is expected, and today", () => {
    const late = row("a", "2026-12-03", "2026-12-10", { expectedTo: "2026-12-31" });
    expect(dayAt(scaleOf([laneOf(late)], "2026-11-16").start)).toBe("2026-11-16");
    const { start, days } = scaleOf([laneOf(late)], TODAY);
    expect(dayAt(start + days)).toBe("2027-01-11");
  });

  it("names every month it touches, across a year", () => {
    const scale = scaleOf([laneOf(row("a", "2026-12-28", "2027-01-05"))], "2026-12-28");
    expect(monthsOf(scale)).toEqual([
      { start: 0, days: 4, label: "December 2026" },
      { start: 4, days: 17, label: "January 2027" },
    ]);
  });

  it("counts the days of a change to summer time as days", () => {
    expect(daysIn({ from: "2026-03-28", to: "2026-03-30" })).toBe(3);
    const scale = scaleOf([], "2026-03-23");
    expect(placeOf(scale, { from: "2026-03-28", to: "2026-03-30" })).toEqual({ start: 5, days: 3 });
  });
});

describe("the dependencies of a timeline", () => {
  const first = row("first", "2026-12-01", "2026-12-03");

  it("lead from the end of one bar down into the next", () => {
    const lanes = [laneOf(first, row("next", "2026-12-04", "2026-12-05", { after: ["first"] }))];
    const scale = scaleOf(lanes, "2026-12-01");
    expect(elbowsOf(lanes, scale)).toEqual([
      { from: "first", to: "next", path: "M4 13H4.4V38", late: false },
    ]);
  });

  it("are late where the next begins too early, and lead up as well as down", () => {
    const lanes = [laneOf(row("next", "2026-12-02", "2026-12-05", { after: ["first"] }), first)];
    const scale = scaleOf(lanes, "2026-12-01");
    expect(elbowsOf(lanes, scale)).toMatchObject([{ path: "M3.6 38V35H2.4V20", late: true }]);
  });

  it("leave out what is not on the plan", () => {
    const lanes = [laneOf(row("next", "2026-12-02", "2026-12-05", { after: ["gone"] }))];
    expect(elbowsOf(lanes, scaleOf(lanes, TODAY))).toEqual([]);
  });

  it("stand on the same heights as the rows", () => {
    expect(heightOf([laneOf({ ...first, kind: "summary" }, first)])).toBe(80);
  });
});

describe("days in words", () => {
  it("name a year only where it is not today's", () => {
    expect(spanWords({ from: "2026-12-03", to: "2026-12-10" }, TODAY)).toBe("3 to 10 December");
    expect(spanWords({ from: "2026-11-28", to: "2026-12-03" }, TODAY)).toBe("28 November to 3 December");
    expect(spanWords({ from: "2026-12-03", to: "2026-12-03" }, TODAY)).toBe("3 December");
    expect(spanWords({ from: "2027-01-03", to: "2027-01-10" }, TODAY)).toBe("3 to 10 January 2027");
    expect(spanWords({ from: "2026-12-28", to: "2027-01-03" }, TODAY)).toBe(
      "28 December 2026 to 3 January 2027",
    );
  });

  it("fit a bar", () => {
    expect(shortSpan({ from: "2026-12-03", to: "2026-12-10" })).toBe("3–10 Dec");
    expect(shortSpan({ from: "2026-11-28", to: "2026-12-03" })).toBe("28 Nov – 3 Dec");
  });

  it("know half-typed from whole", () => {
    expect(isDay("2026-12-03")).toBe(true);
    expect(isDay("")).toBe(false);
    expect(isDay("2026-99-03")).toBe(false);
  });
});
