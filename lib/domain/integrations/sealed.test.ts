import { describe, expect, test } from "vitest";
import { blankRecord } from "./record";
import { sealedOf } from "./sealed";

const record = blankRecord("Payments", "ada");

describe("What a review seals of an integration", () => {
  test("is a digest for each review that maps a field, and nothing for one that maps none", () => {
    expect(Object.keys(sealedOf("one", record)).sort()).toEqual(["permission", "pre-launch", "security"]);
  });

  test("changes for exactly the reviews that map the changed field", () => {
    const before = sealedOf("one", record);
    const after = sealedOf("one", { ...record, scopes: ["charges:write"] });
    expect(after.security).not.toBe(before.security);
    expect(after.permission).not.toBe(before.permission);
    expect(after["pre-launch"]).toBe(before["pre-launch"]);
  });

  test("stays the same when only a field changes that no review maps", () => {
    expect(sealedOf("one", { ...record, purpose: "Takes the deposit." })).toEqual(sealedOf("one", record));
  });

  test("tells two integrations with the same record apart", () => {
    expect(sealedOf("one", record).security).not.toBe(sealedOf("two", record).security);
  });
});
