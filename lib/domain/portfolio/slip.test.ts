import { describe, expect, it } from "vitest";
import { slipOf } from "./slip";

const aim = { stage: "demo", targetStage: "beta", targetDate: "2027-03-10" } as const;

describe("How a target stands", () => {
  it("is late from the day after, and near a month before", () => {
    expect(slipOf(aim, "2027-03-11")).toEqual({ state: "late", days: -1 });
    expect(slipOf(aim, "2027-03-10")).toEqual({ state: "soon", days: 0 });
    expect(slipOf(aim, "2027-02-08")).toEqual({ state: "soon", days: 30 });
    expect(slipOf(aim, "2027-02-07")).toEqual({ state: "ahead", days: 31 });
  });

  it("is reached whatever the day, by a stage beyond it too", () => {
    expect(slipOf({ ...aim, stage: "production" }, "2028-01-01").state).toBe("reached");
  });

  it("without a day is never late", () => {
    expect(slipOf({ ...aim, targetDate: null }, "2027-03-11")).toEqual({ state: "undated", days: null });
  });
});
