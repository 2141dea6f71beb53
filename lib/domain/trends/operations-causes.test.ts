import { expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "../readiness/assess";
import { changeBetween, emptyFacts, previousValues } from "../readiness/change";
import type { Facts } from "../readiness/facts";
import { summarise } from "../readiness/summary";
import { causesInWords } from "./cause-words";
import { causesBetween } from "./causes";

const NOW = "2026-11-22T09:00:00.000Z";

function wordsFor(before: Partial<Facts>, after: Partial<Facts>): string {
  const from = { ...emptyFacts(), ...before };
  const change = changeBetween(from, { ...emptyFacts(), ...after });
  const point = summarise(assessReadiness(currentCatalogue, from, NOW));
  const recorded = [{ change, previous: previousValues(from, change) }];
  return causesInWords(causesBetween(point, point, recorded), (id) => id);
}

test("a plan that became complete, or no longer is, is a cause", () => {
  expect(wordsFor({}, { runbookComplete: true })).toBe("The runbook became complete");
  expect(wordsFor({ rollbackPlanComplete: true }, {})).toBe("The rollback plan is no longer complete");
});

test("a restore that was tried is a cause, and so is its record put right", () => {
  const restored = { restoreDrillAt: "2026-11-01T10:00:00.000Z" };
  expect(wordsFor({}, restored)).toBe("A restore was tried, and it worked");
  expect(wordsFor(restored, {})).toBe("The record of a restore was put right");
});
