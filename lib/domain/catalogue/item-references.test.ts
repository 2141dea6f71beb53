import { describe, expect, test } from "vitest";
import { buyerQuestions } from "./buyer-questions";
import { capabilityChecks } from "./items/capability-checks";
import { preLaunchQuestions } from "./items/questions";
import { scorecardChecks } from "./items/scorecard";
import { risks } from "./risks";
import { scenarios } from "./scenarios";
import { signals } from "./signals";

const items = [...scorecardChecks, ...preLaunchQuestions, ...capabilityChecks];
const itemIds = items.map((item) => item.id);

const unknownAmong = (named: readonly string[]) => named.filter((id) => !itemIds.includes(id));

describe("whatever names an item names one that exists", () => {
  test("no two items share an id", () => {
    expect(new Set(itemIds).size).toBe(itemIds.length);
  });

  test("signals pre-fill known items, and never one of the ten questions", () => {
    const named = Object.values(signals).flatMap(({ prefills }) =>
      [...prefills.demo, ...prefills.production].map((prefill) => prefill.itemId),
    );
    expect(unknownAmong(named)).toEqual([]);
    expect(named.filter((id) => preLaunchQuestions.some((item) => item.id === id))).toEqual([]);
  });

  test("risks are pointed at by known items", () => {
    expect(unknownAmong(Object.values(risks).flatMap((risk) => risk.pointedAtBy))).toEqual([]);
  });

  test("scenarios ask for and raise known items", () => {
    const named = Object.values(scenarios).flatMap((scenario) => [
      ...scenario.minimumItems,
      ...scenario.raisedItems,
    ]);
    expect(unknownAmong(named)).toEqual([]);
  });

  test("the five buyer questions are answered by known items", () => {
    expect(buyerQuestions).toHaveLength(5);
    expect(unknownAmong(buyerQuestions.flatMap((question) => question.itemIds))).toEqual([]);
  });
});
