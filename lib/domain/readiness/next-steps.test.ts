import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "./assess";
import { emptyFacts } from "./change";
import type { Facts } from "./facts";
import type { NextStep } from "./readiness-types";
import { allProven, fails, replies, TODAY, waiver, withAnswer, withWaiver } from "./testing/project-facts";

const proven: Facts = {
  ...allProven(currentCatalogue),
  integrations: { pay: { id: "pay", revision: 1, sealed: {} } },
};
const steps = (facts: Facts) => assessReadiness(currentCatalogue, facts, TODAY).nextSteps;
const ids = (list: readonly NextStep[]) =>
  list.map((step) => (step.kind === "item" ? step.itemId : step.kind));
const failing = (...itemIds: readonly string[]) =>
  itemIds.reduce((facts, id) => withAnswer(facts, id, fails), proven);

describe("next steps", () => {
  test("begin with the inventory while no integration is listed", () => {
    expect(steps(emptyFacts())[0]).toEqual({ kind: "inventory" });
    expect(steps({ ...proven, integrations: {} })).toEqual([{ kind: "inventory" }]);
  });

  test("of whoever aims at Production end with what its rung asks of the running", () => {
    const running = {
      weeklyReviewStreak: 2,
      rolloutDone: true,
      runbookComplete: true,
      rollbackPlanComplete: true,
    };
    expect(steps({ ...proven, ...running, restoreDrillAt: null, targetStage: "production" })).toEqual([
      { kind: "operation", condition: "four-weekly-reviews" },
      { kind: "operation", condition: "restore-drill-90-days" },
    ]);
    expect(steps(proven)).toEqual([]);
  });

  test("put critical blockers first, then unknown blockers, then open ones, then everything else", () => {
    const facts = withAnswer(
      withAnswer(
        withAnswer(failing("rotation-without-redeploy"), "server-permissions", replies("no")),
        "input-validation",
        replies("not-sure"),
      ),
      "user-isolation",
      replies("yes"),
    );
    expect(ids(steps(facts)).slice(0, 3)).toEqual([
      "user-isolation",
      "input-validation",
      "server-permissions",
    ]);
    expect(steps(facts).map((step) => step.kind === "item" && step.reason)).toContain("improve");
  });

  test("go on with secrets, async, validation and observability, in this order", () => {
    const facts = failing(
      "provider-logging",
      "async-long-jobs",
      "response-schema-validation",
      "rotation-without-redeploy",
    );
    const priorities = steps(facts).flatMap((step) => (step.kind === "item" ? [step.priority] : []));
    expect(priorities).toEqual(["secrets", "async", "validation", "observability", "observability"]);
  });

  test("of a project with long-running jobs put the async path first", () => {
    const facts = failing("secrets-not-in-git", "async-long-jobs");
    const honest = withAnswer(facts, "key-exposure", replies("no"));
    const long: Facts = { ...honest, scenarios: ["long-running-jobs"] };
    expect(ids(steps(honest)).indexOf("async-long-jobs")).toBeGreaterThan(
      ids(steps(honest)).indexOf("secrets-not-in-git"),
    );
    expect(ids(steps(long)).indexOf("async-long-jobs")).toBeLessThan(
      ids(steps(long)).indexOf("secrets-not-in-git"),
    );
  });

  test("tell an investor prototype about a thin proxy and keys of its own, and do not nag it further", () => {
    const prototype: Facts = { ...emptyFacts(), scenarios: ["investor-prototype"], targetStage: "demo" };
    expect(ids(steps(prototype))).toEqual(["inventory", "environment-scoped-keys", "backend-proxy"]);
  });

  test("ask a demand test for what a closed pilot needs", () => {
    const pilot: Facts = { ...emptyFacts(), scenarios: ["demand-test"], targetStage: "closed-pilot" };
    expect(ids(steps(pilot))).toContain("key-exposure");
    expect(ids(steps(pilot))).not.toContain("recoverable-data");
  });

  test("hold nothing back once a launch scenario joins a demo one: the strictest wins", () => {
    const both: Facts = {
      ...emptyFacts(),
      scenarios: ["investor-prototype", "payments"],
      targetStage: "demo",
    };
    expect(ids(steps(both))).toContain("recoverable-data");
  });

  test("ask for the proof of a pass that has none, and leave accepted risks alone", () => {
    const { "report on safe-errors": _, ...evidence } = proven.evidence;
    expect(steps({ ...proven, evidence })).toMatchObject([
      { itemId: "safe-errors", reason: "evidence", scoreAfter: 100 },
    ]);
    expect(steps(withWaiver(failing("safe-errors"), waiver("safe-errors")))).toEqual([]);
  });

  test("say what the score would be after each", () => {
    const facts = withAnswer(proven, "admin-auth", replies("no"));
    // Closing the console also ends the doubt about permissions that the open one had cast.
    expect(steps(facts)[0]).toMatchObject({ itemId: "admin-auth", reason: "critical-open", scoreAfter: 100 });
    const two = withAnswer(
      withAnswer(proven, "key-exposure", replies("yes")),
      "input-validation",
      replies("no"),
    );
    expect(steps(two)).toMatchObject([
      { itemId: "key-exposure", scoreAfter: 74 },
      { itemId: "input-validation", scoreAfter: 49 },
    ]);
  });
});

describe("named risks", () => {
  const risks = (facts: Facts) => assessReadiness(currentCatalogue, facts, TODAY).risks;

  test("are silent while nobody has answered anything", () => {
    expect(risks(emptyFacts())).toEqual([]);
  });

  test("appear when an answer points at them, and name it", () => {
    expect(risks(failing("async-long-jobs")).find((risk) => risk.id === "synchronous-everything")).toEqual({
      id: "synchronous-everything",
      itemIds: ["async-long-jobs"],
      parts: [],
      integrationIds: [],
    });
  });

  test("take 'not sure' as a sign that nobody can judge the risk", () => {
    const unsure = withAnswer(emptyFacts(), "admin-auth", replies("not-sure"));
    expect(risks(unsure).map((risk) => risk.id)).toContain("nobody-can-judge-the-risk");
  });

  test("read the registry: a key on a laptop and in production is key sprawl, whatever the answers say", () => {
    const kept = { id: "payments", revision: 1, sealed: {}, keyCopies: ["laptop", "hosting"] } as const;
    const facts: Facts = { ...proven, integrations: { payments: kept } };
    expect(risks(facts).find((risk) => risk.id === "key-sprawl")).toEqual({
      id: "key-sprawl",
      itemIds: [],
      parts: [],
      integrationIds: ["payments"],
    });
  });

  test("read the system map: an open cache is an open default", () => {
    const mapped: Facts = { ...proven, systemMap: { cache: { use: "used", exposure: "open" } } };
    expect(risks(mapped).find((risk) => risk.id === "open-defaults")?.parts).toEqual(["cache"]);
  });
});

describe("capabilities", () => {
  const capabilities = (facts: Facts) => assessReadiness(currentCatalogue, facts, TODAY).capabilities;

  test("are eight, full when all is proven and empty when nothing was assessed", () => {
    expect(capabilities(proven).map((each) => each.share)).toEqual(Array(8).fill(1));
    expect(capabilities(emptyFacts()).every((each) => each.share === 0 && each.assessed === 0)).toBe(true);
  });

  test("lose the weight of what fails in them", () => {
    const secrets = capabilities(failing("rotation-without-redeploy")).find(
      (each) => each.capability === "secrets",
    );
    expect(secrets?.share).toBeLessThan(1);
    expect(secrets?.share).toBeGreaterThan(0.5);
  });
});
