import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "../readiness/assess";
import type { Facts } from "../readiness/facts";
import { summarise } from "../readiness/summary";
import {
  allProven,
  daysAgo,
  passes,
  productionReady,
  replies,
  TODAY,
  waiver,
  withAnswer,
  withWaiver,
} from "../readiness/testing/project-facts";
import { comparisonOf } from "./comparison";
import { marksAlong } from "./marks";
import type { TrendPoint } from "./trend-point";

const proven = allProven(currentCatalogue);
const at = (facts: Facts, asOf = TODAY): TrendPoint => ({
  at: asOf,
  summary: summarise(assessReadiness(currentCatalogue, facts, asOf)),
});
const kinds = (...points: readonly TrendPoint[]) => marksAlong(points).map((mark) => mark.kind);

describe("A trend marks", () => {
  test("evidence that expired", () => {
    expect(kinds(at(proven), at(proven, daysAgo(-35)))).toEqual(["evidence-expired"]);
  });

  test("a waiver when it is granted and when it ends", () => {
    const open = withAnswer(proven, "user-isolation", replies("yes"));
    const waived = withWaiver(open, waiver("user-isolation"));
    expect(kinds(at(open), at(waived), at(open))).toEqual(["waiver-granted", "waiver-ended"]);
  });

  test("a sign-off and its end, though the score stood still", () => {
    const ready = productionReady(currentCatalogue);
    const edited = withAnswer(ready, "safe-errors", passes, { note: "moved to errors.ts" });
    expect(kinds(at(ready), at(edited), at(ready))).toEqual(["signoff-outdated", "signed"]);
  });

  test("a row of weekly reviews where it begins, suffices and ends, though the score stood still", () => {
    const key = "operations:weeklyReviewStreak";
    const moves = [1, 2, 3, 4, 5, 0].map((streak, index) => ({
      at: daysAgo(40 - 7 * index),
      recorded: { change: { [key]: streak }, previous: { [key]: index } },
    }));
    const points = moves.map((move) => at(proven, move.at));
    const marks = marksAlong([at(proven, daysAgo(50)), ...points], (after, upTo) =>
      moves.filter((move) => move.at > after && move.at <= upTo).map(({ recorded }) => recorded),
    );
    expect(marks.flatMap(({ causes }) => causes).filter(({ kind }) => kind.startsWith("review"))).toEqual([
      { kind: "review-held", streak: 1 },
      { kind: "review-held", streak: 4 },
      { kind: "review-missed", streak: 0 },
    ]);
  });

  test("nothing where nothing of the kind happened", () => {
    expect(kinds(at(proven), at(proven))).toEqual([]);
    expect(kinds(at(proven))).toEqual([]);
  });
});

describe("Two days of one project", () => {
  test("compare by item, with what came between", () => {
    const assess = (facts: Facts) => assessReadiness(currentCatalogue, facts, TODAY);
    const worse = withAnswer(proven, "user-isolation", replies("yes"));
    const { movement, causes } = comparisonOf(assess(proven), assess(worse), []);
    expect(movement.items.map(({ itemId }) => itemId)).toContain("user-isolation");
    expect(movement.capsAdded).toContain("critical-open");
    expect(causes).toContainEqual({ kind: "regressed", itemId: "user-isolation", from: "pass", to: "fail" });
  });
});
