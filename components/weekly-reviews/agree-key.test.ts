import { describe, expect, it } from "vitest";
import { isAgreeKey } from "./agree-key";

describe("The key that agrees an action", () => {
  it("is Enter, alone, and not one that only ends a word", () => {
    const enter = { key: "Enter", shiftKey: false, isComposing: false };
    expect(isAgreeKey(enter)).toBe(true);
    expect(isAgreeKey({ ...enter, shiftKey: true })).toBe(false);
    expect(isAgreeKey({ ...enter, isComposing: true })).toBe(false);
    expect(isAgreeKey({ ...enter, key: "a" })).toBe(false);
  });
});
