import { describe, expect, test } from "vitest";
import { blankRecord } from "./record";
import { changedFields, RECORD_FIELDS } from "./record-changes";

const record = blankRecord("Payments", "ada");

describe("What changed in a record", () => {
  test("is nothing between two equal ones, lists included", () => {
    expect(changedFields(record, { ...record, scopes: [] })).toEqual([]);
  });

  test("is named field by field, in the order of the registry", () => {
    const after = { ...record, scopes: ["read"], provider: "Stripe", name: "Stripe" };
    expect(changedFields(record, after)).toEqual(["name", "provider", "scopes"]);
  });

  test("covers every field a record has", () => {
    expect([...RECORD_FIELDS].sort()).toEqual(Object.keys(record).sort());
  });
});
