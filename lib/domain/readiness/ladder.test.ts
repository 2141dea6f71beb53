import { describe, expect, test } from "vitest";
import { findItem } from "../catalogue/catalogue";
import { currentCatalogue } from "../catalogue/current";
import { signals } from "../catalogue/signals";
import { assessReadiness } from "./assess";
import { emptyFacts } from "./change";
import type { Facts } from "./facts";
import type { ConditionId } from "./readiness-types";
import {
  allClaimed,
  allProven,
  daysAgo,
  evidence,
  fails,
  notApplicable,
  passes,
  productionReady,
  replies,
  signed,
  TODAY,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "./testing/project-facts";
import { triageAnswers } from "./triage";

const assess = (facts: Facts, asOf = TODAY) => assessReadiness(currentCatalogue, facts, asOf);
const stage = (facts: Facts, asOf = TODAY) => assess(facts, asOf).stage;
const unmet = (facts: Facts, asOf = TODAY): readonly ConditionId[] =>
  assess(facts, asOf)
    .ladder.flatMap((rung) => rung.conditions)
    .filter((condition) => !condition.met)
    .map((condition) => condition.id);
const claimed = allClaimed(currentCatalogue);
const proven = allProven(currentCatalogue);
const ready = productionReady(currentCatalogue);
const isCheck = (id: string) => findItem(currentCatalogue, id)?.kind === "check";

describe("Demo", () => {
  test("is where everyone begins", () => {
    expect(stage(emptyFacts())).toBe("demo");
  });

  test("is where triage alone leaves a project, whatever was picked", () => {
    const picks = {
      auth: "production",
      latency: "production",
      errors: "production",
      data: "production",
    } as const;
    const prefilled = triageAnswers(picks, signals, "mira", daysAgo(1));
    const others = Object.entries(claimed.items).filter(([id]) => !isCheck(id));
    const asked = { ...emptyFacts(), items: { ...Object.fromEntries(others), ...prefilled } };
    const readiness = assess(asked);
    expect(readiness.scorecard.points).toBe(5);
    expect(readiness.band).toBe("pilot-ready");
    expect(readiness.stage).toBe("demo");
  });

  test("is left when a person confirms what the triage said, or attaches a proof", () => {
    const checks = Object.keys(claimed.items).filter(isCheck);
    const prefilled = checks.reduce(
      (facts, id) => withAnswer(facts, id, passes, { source: "triage" }),
      claimed,
    );
    expect(stage(prefilled)).toBe("demo");
    const backed = withEvidence(prefilled, evidence("proof of five", checks.slice(0, 5)));
    expect(stage(backed)).toBe("closed-pilot");
    expect(stage(claimed)).toBe("closed-pilot");
  });

  test("is where a payment app with an exposed key stays", () => {
    expect(stage(withAnswer(ready, "key-exposure", replies("yes")))).toBe("demo");
    expect(stage(withAnswer(ready, "key-exposure", replies("not-sure")))).toBe("demo");
  });
});

describe("Closed pilot", () => {
  const checks = ["async-long-jobs", "outbound-retries", "contract-tests-ci", "rate-limits-tested"];

  test("asks for five eighths of the scorecard", () => {
    const without = (count: number) =>
      checks.slice(0, count).reduce((facts, id) => withAnswer(facts, id, fails), claimed);
    expect(stage(without(3))).toBe("closed-pilot");
    expect(stage(without(4))).toBe("demo");
    expect(unmet(without(4))).toContain("scorecard-five-eighths");
  });

  test("asks for a definite answer to questions one to five", () => {
    expect(unmet(withAnswer(claimed, "data-sensitivity", replies("not-sure")))).toContain(
      "questions-1-to-5-answered",
    );
  });

  test("is as far as a project comes with fewer than five applicable checks, and it has no band", () => {
    const few = ["provider-logging", ...checks].reduce(
      (facts, id) => withAnswer(facts, id, notApplicable("no vendor is called")),
      ready,
    );
    expect(assess(few)).toMatchObject({ band: null, stage: "closed-pilot" });
    expect(unmet(few)).toContain("enough-applicable-checks");
  });

  test("is not reached by calling every check inapplicable", () => {
    const none = currentCatalogue.items
      .filter((item) => item.kind === "check")
      .reduce((facts, item) => withAnswer(facts, item.id, notApplicable("no vendor is called")), ready);
    expect(stage(none)).toBe("demo");
  });
});

describe("Beta", () => {
  test("is not reached on words alone", () => {
    expect(stage(claimed)).toBe("closed-pilot");
    expect(unmet(claimed)).toContain("every-pass-evidence-backed");
    expect(stage(proven)).toBe("beta");
  });

  test("is not reached with an open or unknown blocker", () => {
    expect(stage(withAnswer(proven, "server-permissions", replies("no")))).toBe("closed-pilot");
    expect(stage(withAnswer(proven, "server-permissions", replies("not-sure")))).toBe("closed-pilot");
  });

  test("of an app with payments asks for all four reviews first", () => {
    const payments: Facts = { ...proven, scenarios: ["payments", "personal-project"] };
    expect(stage(payments)).toBe("closed-pilot");
    const all = ["security", "permission", "data-isolation", "pre-launch"] as const;
    expect(assess(payments).mandatoryReviews).toEqual(all);
    expect(stage(signed(currentCatalogue, payments, ...all))).toBe("beta");
  });

  test("with a waived blocker is Beta with accepted risk", () => {
    const facts = withWaiver(
      withAnswer(proven, "input-validation", replies("no")),
      waiver("input-validation"),
    );
    expect(assess(facts)).toMatchObject({ stage: "beta", acceptedRisk: true });
  });

  test("cannot be had by accepting the risk of an answer nobody has", () => {
    const unknown = withAnswer(proven, "input-validation", replies("not-sure"));
    expect(stage(withWaiver(unknown, waiver("input-validation")))).toBe("closed-pilot");
  });

  test("is lost when a proof goes stale", () => {
    expect(stage(proven, daysAgo(-28))).toBe("beta");
    expect(stage(proven, daysAgo(-29))).toBe("closed-pilot");
  });
});

describe("Production", () => {
  test("is reached when everything is verified, signed, drilled and operated", () => {
    expect(unmet(ready)).toEqual([]);
    expect(assess(ready)).toMatchObject({ stage: "production", score: 100, acceptedRisk: false });
  });

  test.each([
    ["the restore drill is ninety days old", { restoreDrillAt: daysAgo(90) }, "restore-drill-90-days"],
    ["the rollback plan is missing", { rollbackPlanComplete: false }, "runbook-and-rollback-plan"],
    ["one of the last four weekly reviews was missed", { weeklyReviewStreak: 3 }, "four-weekly-reviews"],
    ["the rollout is under way", { rolloutDone: false }, "rollout-done"],
  ] as const)("is not reached while %s", (_, operations, condition) => {
    expect(unmet({ ...ready, ...operations })).toEqual([condition]);
    expect(stage({ ...ready, ...operations })).toBe("beta");
  });

  test("is lost when something signed changes, and comes back when it is signed again", () => {
    const edited = withAnswer(
      ready,
      "safe-errors",
      { kind: "result", result: "pass" },
      { note: "see errors.ts" },
    );
    expect(unmet(edited)).toEqual(["scopes-signed"]);
    expect(stage(signed(currentCatalogue, edited, "scorecard"))).toBe("production");
  });

  test("is not lost by a sign-off growing old: only the proof ages", () => {
    expect(unmet(ready, daysAgo(-20))).toEqual([]);
  });

  test("asks a machine or a reviewer to stand behind what is required", () => {
    const files = currentCatalogue.items.map((item) => evidence(`report on ${item.id}`, [item.id]));
    const screenshots = signed(currentCatalogue, withEvidence(ready, ...files), "scorecard", "questions");
    expect(unmet(screenshots)).toEqual(["everything-fresh-and-verified"]);
  });

  test("is not reached with a major finding, nor with a waiver on a critical blocker", () => {
    const finding = withAnswer(ready, "traceable-logs", replies("yes", "no"));
    expect(unmet(finding)).toContain("no-major-finding");
    const waived = withWaiver(withAnswer(ready, "admin-auth", replies("no")), waiver("admin-auth"));
    expect(unmet(waived)).toContain("no-critical-waiver");
  });
});
