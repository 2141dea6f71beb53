import { describe, expect, test } from "vitest";
import { scopesOf } from "../readiness/catalogue-index";
import { CONTRADICTIONS } from "./contradictions";
import { currentCatalogue } from "./current";
import { CAPABILITIES, REVIEWS } from "./types";

const { items } = currentCatalogue;
const ids = new Set(items.map((item) => item.id));
const idsWhere = (holds: (item: (typeof items)[number]) => boolean) =>
  items.filter(holds).map((item) => item.id);

describe("the catalogue in force", () => {
  test("holds eight checks, ten questions and two or three checks per capability, each id once", () => {
    expect(items.filter((item) => item.kind === "check")).toHaveLength(8);
    expect(items.filter((item) => item.kind === "question")).toHaveLength(10);
    expect(ids.size).toBe(items.length);
  });

  test("gives every capability something to be measured by and every review something to look at", () => {
    for (const capability of CAPABILITIES) {
      expect(items.some((item) => item.weight > 0 && item.capabilities.includes(capability))).toBe(true);
    }
    for (const review of REVIEWS) expect(items.some((item) => item.reviews.includes(review))).toBe(true);
  });

  test("has four critical blockers, four blockers and one major finding among the questions", () => {
    expect(idsWhere((item) => item.severity === "critical")).toEqual([
      "user-isolation",
      "database-exposure",
      "admin-auth",
      "key-exposure",
    ]);
    expect(idsWhere((item) => item.severity === "blocker")).toEqual([
      "server-permissions",
      "input-validation",
      "recoverable-data",
      "detect-and-reverse",
    ]);
    expect(idsWhere((item) => item.severity === "major")).toEqual(["traceable-logs"]);
  });

  test("lets nobody accept the risk of exposed keys or an exposed database", () => {
    expect(idsWhere((item) => !item.waivable && item.severity !== null)).toEqual([
      "database-exposure",
      "key-exposure",
    ]);
  });

  test("gives each item the weight of its kind", () => {
    for (const { kind, severity, question, weight } of items) {
      const critical = kind === "question" && severity === "critical";
      const expected = question?.scoping ? 0 : kind === "capability-check" ? 1 : critical ? 5 : 3;
      expect(weight).toBe(expected);
    }
  });

  test("gives every proof a life of at least a day", () => {
    for (const item of items) expect(item.evidence.freshDays).toBeGreaterThanOrEqual(1);
  });

  test("seals every item in some scope, so that no answer changes behind every signature", () => {
    expect(items.filter((item) => scopesOf(item).length === 0).map((item) => item.id)).toEqual([]);
  });

  test("has every item the contradictions are about", () => {
    const named = CONTRADICTIONS.flatMap((row) => [row.when.itemId, row.contradicts.itemId]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
