import { describe, expect, it } from "vitest";
import { isOverdue, nextRotation, rotationsByWeek } from "./rotation";

describe("A rotation", () => {
  it("is due again after a quarter, or after what somebody says", () => {
    expect(nextRotation("2026-11-22")).toBe("2027-02-20");
    expect(nextRotation("2026-11-22", 365)).toBe("2027-11-22");
  });

  it("is overdue the day after it was due", () => {
    expect(isOverdue("2026-11-22", "2026-11-22")).toBe(false);
    expect(isOverdue("2026-11-21", "2026-11-22")).toBe(true);
  });

  it("stands in its ISO week, what is overdue before everything else", () => {
    const due = (dueOn: string) => ({ dueOn });
    const { overdue, weeks } = rotationsByWeek(
      [due("2027-01-03"), due("2026-11-23"), due("2026-11-01"), due("2026-11-22"), due("2026-12-28")],
      "2026-11-22",
    );
    expect(overdue).toEqual([due("2026-11-01")]);
    expect(weeks).toEqual([
      { week: "2026-W47", from: "2026-11-16", to: "2026-11-22", rotations: [due("2026-11-22")] },
      { week: "2026-W48", from: "2026-11-23", to: "2026-11-29", rotations: [due("2026-11-23")] },
      {
        week: "2026-W53",
        from: "2026-12-28",
        to: "2027-01-03",
        rotations: [due("2026-12-28"), due("2027-01-03")],
      },
    ]);
  });
});
