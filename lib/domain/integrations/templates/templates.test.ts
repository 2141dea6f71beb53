import { describe, expect, test } from "vitest";
import { blankRecord } from "../record";
import { verdictsOf } from "../verdicts";
import { findTemplate, integrationTemplates } from "./all";

describe("The templates of the registry", () => {
  test("have ids of their own and can be found by them", () => {
    const ids = integrationTemplates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(findTemplate("stripe-api")?.title).toBe("Stripe: payments");
    expect(findTemplate("nobody")).toBeNull();
  });

  test.each(integrationTemplates)("$title names its sources and what to look at first", (template) => {
    expect(template.sources.length).toBeGreaterThan(0);
    expect(template.advice.length).toBeGreaterThan(0);
  });

  test.each(integrationTemplates)(
    "$title claims nothing that speaks for an item",
    ({ id, title, record }) => {
      const filled = { ...blankRecord(title, "ada"), ...record };
      const registered = { id, record: filled, payloadValid: null, approvedAt: null };
      expect(verdictsOf(registered, "2026-11-22").filter(({ speaks }) => speaks === "for")).toEqual([]);
    },
  );
});
