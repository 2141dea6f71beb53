import { describe, expect, it } from "vitest";
import { versionIn } from "./search-params";

describe("The version of a plan that an address asks for", () => {
  it("is the one that stands, one alone, or one beside another", () => {
    expect(versionIn({})).toEqual({ number: null, against: null });
    expect(versionIn({ version: "3" })).toEqual({ number: 3, against: null });
    expect(versionIn({ version: "3", against: "1" })).toEqual({ number: 3, against: 1 });
  });

  it("cannot be what is no number, and beside the one that stands there is none", () => {
    expect(versionIn({ version: "x", against: ["1", "2"] })).toEqual({ number: 0, against: 0 });
    expect(versionIn({ against: "1" })).toEqual({ number: null, against: null });
  });
});
