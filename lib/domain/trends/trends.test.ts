import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import type { Catalogue } from "../catalogue/types";
import { assessReadiness } from "../readiness/assess";
import { changeBetween, previousValues } from "../readiness/change";
import type { Facts } from "../readiness/facts";
import { summarise } from "../readiness/summary";
import {
  allProven,
  daysAgo,
  evidence,
  fails,
  partly,
  passes,
  productionReady,
  replies,
  TODAY,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "../readiness/testing/project-facts";
import { causesBetween, type RecordedChange } from "./causes";
import { movesAlong } from "./moves";
import { regressionsAlong } from "./regressions";
import { type DayPoint, rollUp } from "./roll-up";
import type { TrendPoint } from "./trend-point";

const proven = allProven(currentCatalogue);
const at = (facts: Facts, asOf = TODAY, catalogue: Catalogue = currentCatalogue): TrendPoint => ({
  at: asOf,
  summary: summarise(assessReadiness(catalogue, facts, asOf)),
});
const recorded = (before: Facts, after: Facts): RecordedChange => {
  const change = changeBetween(before, after);
  return { change, previous: previousValues(before, change) };
};
const causes = (before: TrendPoint, after: TrendPoint, ...changes: readonly RecordedChange[]) =>
  causesBetween(before.summary, after.summary, changes);
const kinds = (before: TrendPoint, after: TrendPoint, ...changes: readonly RecordedChange[]) =>
  causes(before, after, ...changes).map((cause) => cause.kind);

describe("the cause of a move", () => {
  test("is the answer that changed, and a pass that fails is a regression", () => {
    const worse = withAnswer(proven, "safe-errors", fails);
    expect(causes(at(proven), at(worse))).toEqual([
      { kind: "regressed", itemId: "safe-errors", from: "pass", to: "fail" },
    ]);
    expect(kinds(at(worse), at(proven))).toEqual(["improved"]);
    expect(kinds(at(proven), at(withAnswer(proven, "safe-errors", partly)))).toEqual(["worsened"]);
    expect(kinds(at(worse), at(withAnswer(worse, "safe-errors", null)))).toEqual(["changed"]);
  });

  test("is time, when a proof goes stale with nobody having touched anything", () => {
    const [move] = movesAlong([at(proven), at(proven, daysAgo(-35))]);
    expect(move).toMatchObject({
      score: { before: 100, after: 84 },
      stage: { before: "beta", after: "closed-pilot" },
    });
    expect(move?.causes).toContainEqual({ kind: "evidence-expired", itemId: "key-exposure" });
    expect(new Set(move?.causes.map((cause) => cause.kind))).toEqual(new Set(["evidence-expired"]));
  });

  test("is a proof added, revised or taken away", () => {
    const more = withEvidence(proven, evidence("pen test", ["admin-auth"]));
    expect(causes(at(proven), at(more), recorded(proven, more))).toEqual([
      { kind: "evidence-added", evidenceId: "pen test", itemIds: ["admin-auth"] },
    ]);
    expect(kinds(at(more), at(proven), recorded(more, proven))).toEqual(["evidence-removed"]);
    const revised = withEvidence(more, { ...evidence("pen test", ["admin-auth"]), digest: "second" });
    expect(kinds(at(more), at(revised), recorded(more, revised))).toEqual(["evidence-revised"]);
  });

  test("is a rollout that is done, and one that no longer is", () => {
    const done = { ...proven, rolloutDone: true };
    expect(kinds(at(proven), at(done), recorded(proven, done))).toEqual(["rollout-done"]);
    expect(kinds(at(done), at(proven), recorded(done, proven))).toEqual(["rollout-undone"]);
  });

  test("is a waiver granted, and later the waiver's own end", () => {
    const open = withAnswer(proven, "user-isolation", replies("yes"));
    const waived = withWaiver(open, waiver("user-isolation"));
    expect(causes(at(open), at(waived))).toContainEqual({ kind: "waiver-granted", itemId: "user-isolation" });
    expect(kinds(at(waived), at(waived, daysAgo(-25)))).toContain("waiver-ended");
  });

  test("is a sign-off that no longer fits what was signed", () => {
    const ready = productionReady(currentCatalogue);
    const edited = withAnswer(ready, "safe-errors", passes, { note: "moved to errors.ts" });
    expect(causes(at(ready), at(edited))).toEqual([{ kind: "signoff-outdated", scope: "scorecard" }]);
    expect(causes(at(edited), at(ready))).toEqual([{ kind: "signed", scope: "scorecard" }]);
  });

  test("is the catalogue, for items nobody answered differently", () => {
    const newer: Catalogue = {
      version: "2027.01",
      items: currentCatalogue.items.filter((item) => item.id !== "slo-defined"),
    };
    expect(causes(at(proven), at(proven, TODAY, newer))).toEqual([
      { kind: "catalogue-changed", from: "2026.11", to: "2027.01", itemIds: ["slo-defined"] },
    ]);
  });

  test("that pulls the way the move went is named first", () => {
    const before = withAnswer(proven, "outbound-retries", fails);
    const after = withAnswer(proven, "key-exposure", replies("yes"));
    expect(kinds(at(before), at(after))).toEqual(["regressed", "improved"]);
    expect(kinds(at(after), at(before))).toEqual(["improved", "regressed"]);
  });

  test("is not asked for where nothing moved", () => {
    expect(movesAlong([at(proven), at(proven, daysAgo(-1)), at(proven, daysAgo(-2))])).toEqual([]);
  });
});

describe("a regression", () => {
  const good = (day: number) => at(proven, daysAgo(day));
  const bad = (day: number, itemId = "safe-errors") => at(withAnswer(proven, itemId, fails), daysAgo(day));

  test("is a pass that failed; it keeps its count and its days clean", () => {
    expect(regressionsAlong([good(9), bad(8), good(6), bad(5), good(4)], TODAY)).toEqual([
      { itemId: "safe-errors", count: 2, lastAt: daysAgo(5), open: false, daysClean: 4 },
    ]);
  });

  test("that still fails has no clean day", () => {
    expect(regressionsAlong([good(9), bad(8)], TODAY)).toMatchObject([{ open: true, daysClean: 0 }]);
  });

  test("is not washed away by clearing the answer in between, and counts once", () => {
    const cleared = at(withAnswer(proven, "safe-errors", null), daysAgo(7));
    const half = at(withAnswer(proven, "safe-errors", partly), daysAgo(6));
    expect(regressionsAlong([good(9), cleared, half, bad(5), bad(4)], TODAY)).toMatchObject([{ count: 1 }]);
  });

  test("is not what never passed", () => {
    expect(regressionsAlong([bad(9), bad(8), good(7)], TODAY)).toEqual([]);
  });

  test("ranks after those that happened more often", () => {
    const points = [good(9), bad(8), good(7), bad(6), good(5), bad(4, "outbound-retries")];
    expect(regressionsAlong(points, TODAY).map((each) => each.itemId)).toEqual([
      "safe-errors",
      "outbound-retries",
    ]);
  });
});

describe("a trend rolled up", () => {
  const point = (day: string, score: number): DayPoint => ({ day, score, stage: "demo" });

  test("by day carries the last known score over days without one", () => {
    const points = [point("2026-11-10", 20), point("2026-11-17", 40), point("2026-11-19", 60)];
    const week = rollUp(points, "week", "2026-11-21");
    expect(week.map((bucket) => [bucket.from, bucket.close])).toEqual([
      ["2026-11-15", 20],
      ["2026-11-16", 20],
      ["2026-11-17", 40],
      ["2026-11-18", 40],
      ["2026-11-19", 60],
      ["2026-11-20", 60],
      ["2026-11-21", 60],
    ]);
  });

  test("begins with the project, not before it", () => {
    expect(rollUp([point("2026-11-20", 10)], "month", "2026-11-21").map((bucket) => bucket.from)).toEqual([
      "2026-11-20",
      "2026-11-21",
    ]);
    expect(rollUp([], "all", "2026-11-21")).toEqual([]);
  });

  test("for a quarter shows weeks from Monday to Sunday, with the lowest and the highest day", () => {
    const points = [point("2026-11-09", 30), point("2026-11-11", 10), point("2026-11-14", 50)];
    const [week] = rollUp(points, "quarter", "2026-11-16");
    expect(week).toEqual({
      from: "2026-11-09",
      to: "2026-11-15",
      open: 30,
      close: 50,
      low: 10,
      high: 50,
      stage: "demo",
    });
  });

  test("for all shows weeks in the first year and months after it", () => {
    const young = rollUp([point("2026-06-01", 10)], "all", "2026-11-21");
    expect(young).toHaveLength(25);
    const old = rollUp([point("2024-12-15", 10)], "all", "2026-11-21");
    expect(old[1]).toMatchObject({ from: "2025-01-01", to: "2025-01-31" });
    expect(old).toHaveLength(24);
  });
});
