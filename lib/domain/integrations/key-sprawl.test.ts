import { describe, expect, test } from "vitest";
import { countKeys, isSprawling } from "./key-sprawl";

describe("Copies of keys", () => {
  test("are counted over a whole registry, the fullest place first", () => {
    const records = [
      { keyCopies: ["hosting", "ci"] },
      { keyCopies: ["hosting"] },
      { keyCopies: [] },
    ] as const;
    expect(countKeys(records)).toEqual({
      keys: 2,
      copies: 3,
      places: [
        { place: "hosting", copies: 2 },
        { place: "ci", copies: 1 },
      ],
    });
  });

  test("sprawl in three places, or on a laptop and in production at once", () => {
    expect(isSprawling(["hosting", "ci"])).toBe(false);
    expect(isSprawling(["laptop", "hosting"])).toBe(true);
    expect(isSprawling(["ci", "hosting", "vendor-console"])).toBe(true);
  });
});
