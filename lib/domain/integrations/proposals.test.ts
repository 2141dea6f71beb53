import { describe, expect, it } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { emptyFacts } from "../readiness/change";
import { passes, withAnswer } from "../readiness/testing/project-facts";
import { proposalsFrom } from "./proposals";
import { blankRecord, type IntegrationRecord, type RegisteredIntegration } from "./record";

const TODAY = "2026-11-22";

function integration(id: string, record: Partial<IntegrationRecord>): RegisteredIntegration {
  return { id, record: { ...blankRecord(id, "mira"), ...record }, payloadValid: null, approvedAt: null };
}

function proposed(integrations: readonly RegisteredIntegration[], facts = emptyFacts()) {
  return Object.fromEntries(
    proposalsFrom(currentCatalogue, facts, integrations, TODAY).map((each) => [each.itemId, each]),
  );
}

describe("what the registry proposes", () => {
  it("says nothing about a record nobody has filled in", () => {
    expect(proposed([integration("stripe", {})])).toEqual({});
  });

  it("fails the long jobs for one call above five seconds that is marked synchronous", () => {
    const slow = integration("report", { mode: "sync", expectedLatencyMs: 5_001 });
    const quick = integration("mail", { mode: "sync", expectedLatencyMs: 5_000 });
    expect(proposed([slow, quick])["async-long-jobs"]).toMatchObject({
      after: "fail",
      grounds: [{ integrationId: "report", why: "long-and-sync" }],
    });
    expect(proposed([quick])).toEqual({});
  });

  it("fails them for a p95 above five seconds that was measured, whatever is expected", () => {
    const measured = (mode: "sync" | "async", measuredP95Ms: number) => [
      { ...integration("report", { mode, expectedLatencyMs: 900 }), measuredP95Ms },
    ];
    expect(proposed(measured("sync", 5_001))["async-long-jobs"]).toMatchObject({
      after: "fail",
      grounds: [{ integrationId: "report", why: "measured-long-and-sync" }],
    });
    expect(proposed(measured("sync", 5_000))).toEqual({});
    expect(proposed(measured("async", 20_000))).toEqual({});
  });

  it("passes contract tests only when every integration that speaks has one that passes", () => {
    const passing = integration("stripe", { contractTest: "passing" });
    const none = integration("mail", { contractTest: "none" });
    expect(proposed([passing])["contract-tests-ci"]?.after).toBe("pass");
    expect(proposed([passing, none])["contract-tests-ci"]).toMatchObject({
      after: "fail",
      grounds: [{ integrationId: "mail" }, { integrationId: "stripe" }],
    });
  });

  it("misses a rotation date where there is a key, and only there", () => {
    const keyed = integration("stripe", { authMethod: "api-key" });
    const open = integration("weather", { authMethod: "none" });
    expect(proposed([keyed])["rotation-without-redeploy"]?.after).toBe("fail");
    expect(proposed([open])).toEqual({});
  });

  it("holds a rotation against the integration from the day after it was due", () => {
    const due = (rotationDueOn: string) => [integration("stripe", { authMethod: "api-key", rotationDueOn })];
    expect(proposed(due("2026-11-22"))["rotation-without-redeploy"]?.after).toBe("pass");
    expect(proposed(due("2026-11-21"))["rotation-without-redeploy"]?.after).toBe("fail");
  });

  it("proposes the unsafe answer of a question and never the safe one", () => {
    const exposed = integration("maps", { keyCopies: ["browser"] });
    expect(proposed([exposed])["key-exposure"]?.answer).toEqual({ kind: "replies", replies: ["yes"] });
    expect(proposed([integration("maps", { keyCopies: ["hosting"] })])["key-exposure"]).toBeUndefined();
  });

  it("keeps quiet where a person has already said the same", () => {
    const facts = withAnswer(emptyFacts(), "contract-tests-ci", passes);
    expect(proposed([integration("stripe", { contractTest: "passing" })], facts)).toEqual({});
  });

  it("takes retries on a write without an idempotency key for half done", () => {
    const record = { retryAttempts: 3, backoff: "exponential", idempotency: "not-idempotent" } as const;
    expect(proposed([integration("pay", record)])["outbound-retries"]?.after).toBe("partial");
  });

  it.each(["*", "admin", "full_access", "repo:*"])("calls the scope %s too wide", (scope) => {
    expect(proposed([integration("hub", { scopes: ["read", scope] })])["least-privilege-scopes"]?.after).toBe(
      "fail",
    );
  });
});
