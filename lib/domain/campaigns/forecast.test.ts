import { describe, expect, it } from "vitest";
import { type Course, forecastOf } from "./forecast";
import { progressOf } from "./progress";

const TODAY = "2026-03-01";
const course = (part: Partial<Course>): Course => ({
  stage: "closed-pilot",
  score: 60,
  weeks: [40, 45, 50, 55],
  target: "beta",
  due: "2026-03-31",
  today: TODAY,
  ...part,
});

describe("The way to a stage", () => {
  it("is over for who is there, whatever its score", () => {
    expect(forecastOf(course({ stage: "beta", score: 70 }))).toMatchObject({
      state: "reached",
      daysLate: null,
    });
    expect(forecastOf(course({ stage: "production", due: "2026-01-01" })).state).toBe("reached");
  });

  it("is on course when the pace of the last weeks brings it there in time", () => {
    expect(forecastOf(course({}))).toEqual({
      state: "on-course",
      pace: 5,
      expectedOn: "2026-03-22",
      daysLate: null,
      conditionsOnly: false,
    });
  });

  it("slips by as many days as it comes late", () => {
    expect(forecastOf(course({ due: "2026-03-10" }))).toMatchObject({
      state: "slipping",
      expectedOn: "2026-03-22",
      daysLate: 12,
    });
  });

  it("is stuck when the score stands still, falls, or would take for ever", () => {
    expect(forecastOf(course({ weeks: [60, 60, 60] })).state).toBe("stuck");
    expect(forecastOf(course({ weeks: [70, 65] }))).toMatchObject({ state: "stuck", pace: -5 });
    expect(forecastOf(course({ score: 10, weeks: [9.9, 10, 10, 10, 10, 10] })).state).toBe("stuck");
    expect(forecastOf(course({ weeks: [60, 60], due: "2026-02-20" }))).toMatchObject({
      state: "stuck",
      daysLate: 9,
    });
  });

  it("has no pace before two weeks can be compared, and says so until it is overdue", () => {
    expect(forecastOf(course({ weeks: [] }))).toMatchObject({ state: "no-pace", pace: null });
    expect(forecastOf(course({ weeks: [55] })).state).toBe("no-pace");
    expect(forecastOf(course({ weeks: [], due: "2026-02-27" }))).toMatchObject({
      state: "slipping",
      daysLate: 2,
    });
  });

  it("asks for conditions alone once the score is high enough", () => {
    expect(forecastOf(course({ score: 80 }))).toMatchObject({ state: "on-course", conditionsOnly: true });
    expect(forecastOf(course({ score: 80, due: "2026-02-28" }))).toMatchObject({
      state: "slipping",
      conditionsOnly: true,
      daysLate: 1,
    });
  });

  it("without a due day is never late", () => {
    expect(forecastOf(course({ due: null }))).toMatchObject({ state: "on-course", daysLate: null });
  });

  it("looks back on six weeks, not on the whole life", () => {
    expect(forecastOf(course({ weeks: [0, 0, 0, 30, 35, 40, 45, 50, 55] })).pace).toBe(5);
  });
});

describe("The progress of a campaign", () => {
  it("counts its projects by how they stand, and is at 100 only when all are there", () => {
    const there = forecastOf(course({ stage: "beta" }));
    const late = forecastOf(course({ due: "2026-03-10" }));
    expect(progressOf([there, there, late])).toEqual({
      projects: 3,
      counts: { reached: 2, "on-course": 0, slipping: 1, stuck: 0, "no-pace": 0 },
      reachedPercent: 66,
      daysLate: 12,
    });
    expect(progressOf([there])).toMatchObject({ reachedPercent: 100, daysLate: null });
    expect(progressOf([])).toMatchObject({ projects: 0, reachedPercent: 0 });
  });
});
