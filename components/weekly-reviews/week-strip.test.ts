import { describe, expect, it } from "vitest";
import { weekStrip } from "./week-strip";

describe("The strip of weeks", () => {
  it("shows half a year across the turn of the year, the running week last", () => {
    const strip = weekStrip(
      [
        { id: "r1", week: "2026-W52", status: "closed" },
        { id: "r2", week: "2026-W53", status: "missed" },
        { id: "r3", week: "2027-W01", status: "open" },
      ],
      "2026-W51",
      "2027-W01",
    );
    expect(strip).toHaveLength(26);
    expect(strip.slice(-5)).toEqual([
      { week: "2026-W50", state: "before", reviewId: null },
      { week: "2026-W51", state: "missed", reviewId: null },
      { week: "2026-W52", state: "held", reviewId: "r1" },
      { week: "2026-W53", state: "missed", reviewId: "r2" },
      { week: "2027-W01", state: "due", reviewId: "r3" },
    ]);
  });

  it("expects nothing where no review is wanted", () => {
    expect(weekStrip([], null, "2026-W47").every(({ state }) => state === "before")).toBe(true);
  });
});
