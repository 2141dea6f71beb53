import { describe, expect, it } from "vitest";
import { changeWords, moved, moveWords, stepOf } from "./timeline-moves";

const WEEK = { from: "2026-12-01", to: "2026-12-08" };

describe("moving a bar", () => {
  it("keeps its length, across months", () => {
    expect(moved(WEEK, "move", -2)).toEqual({ from: "2026-11-29", to: "2026-12-06" });
  });

  it("stretches it from either end, never past the other", () => {
    expect(moved(WEEK, "start", 3)).toEqual({ from: "2026-12-04", to: "2026-12-08" });
    expect(moved(WEEK, "start", 30)).toEqual({ from: "2026-12-08", to: "2026-12-08" });
    expect(moved(WEEK, "end", -30)).toEqual({ from: "2026-12-01", to: "2026-12-01" });
  });

  it("goes by a day with the arrows, by a week with the page keys, and stretches with Shift", () => {
    expect(stepOf("ArrowRight", false)).toEqual({ grip: "move", days: 1 });
    expect(stepOf("PageUp", false)).toEqual({ grip: "move", days: -7 });
    expect(stepOf("ArrowLeft", true)).toEqual({ grip: "end", days: -1 });
    expect(stepOf("ArrowDown", false)).toBeNull();
  });
});

describe("a move in words", () => {
  it("says where the bar is, how far it went and what it pushes", () => {
    const after = { from: "2026-12-03", to: "2026-12-10" };
    expect(moveWords("Phase 2", WEEK, after, ["Phase 3"], "2026-12-01")).toBe(
      "Phase 2, 3 to 10 December, moved 2 days later; pushes Phase 3",
    );
  });

  it("tells stretching from moving", () => {
    expect(changeWords(WEEK, moved(WEEK, "end", 1))).toBe("ends 1 day later");
    expect(changeWords(WEEK, moved(WEEK, "start", -2))).toBe("begins 2 days earlier");
    expect(changeWords(WEEK, WEEK)).toBe("back where it was");
    expect(changeWords(WEEK, { from: "2026-12-02", to: "2026-12-10" })).toBe(
      "begins 1 day later and ends 2 days later",
    );
  });

  it("counts what it pushes when that is a crowd", () => {
    const words = moveWords("A", WEEK, moved(WEEK, "move", 1), ["B", "C", "D", "E"], "2026-12-01");
    expect(words).toMatch(/pushes B, C and 2 more$/);
    expect(moveWords("A", WEEK, moved(WEEK, "move", 1), ["B", "C"], "2026-12-01")).toMatch(/pushes B and C$/);
  });
});
