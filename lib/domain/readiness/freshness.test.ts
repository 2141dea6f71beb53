import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "./assess";
import type { EvidenceFact, Facts } from "./facts";
import {
  allClaimed,
  allProven,
  answered,
  daysAgo,
  evidence,
  TODAY,
  withEvidence,
} from "./testing/project-facts";

/** Thirty days is the window of this check. */
const ITEM = "contract-tests-ci";
const claimed = allClaimed(currentCatalogue);
const stateWith = (pieces: readonly EvidenceFact[], asOf = TODAY, facts: Facts = claimed) =>
  assessReadiness(currentCatalogue, withEvidence(facts, ...pieces), asOf).items[ITEM];
const report = (override: Partial<EvidenceFact>) =>
  evidence("green run", [ITEM], { kind: "report", ...override });
const collected = (days: number) => ({ collectedAt: daysAgo(days), uploadedAt: daysAgo(days) });

describe("freshness", () => {
  test("a proof is fresh, expires in the last fifth of its window, and is stale at its end", () => {
    expect(stateWith([report(collected(23))])?.freshness).toBe("fresh");
    expect(stateWith([report(collected(24))])?.freshness).toBe("expiring");
    expect(stateWith([report(collected(29.9))])?.freshness).toBe("expiring");
    expect(stateWith([report(collected(30))])?.freshness).toBe("stale");
  });

  test("its own valid-until ends it earlier, and never later", () => {
    expect(stateWith([report({ ...collected(10), validUntil: daysAgo(1) })])?.freshness).toBe("stale");
    expect(stateWith([report({ ...collected(40), validUntil: daysAgo(-400) })])?.freshness).toBe("stale");
  });

  test("a late upload does not make an old proof young", () => {
    expect(stateWith([report({ collectedAt: daysAgo(40), uploadedAt: daysAgo(0) })])?.freshness).toBe(
      "stale",
    );
  });

  test("a file without a collected-at counts from its upload; a link without one does not count", () => {
    const undated = { collectedAt: null, uploadedAt: daysAgo(2) };
    expect(stateWith([evidence("scan.pdf", [ITEM], undated)])?.freshness).toBe("fresh");
    const link = stateWith([evidence("link", [ITEM], { ...undated, kind: "link" })]);
    expect(link).toMatchObject({ freshness: null, trust: "self-claimed", evidenceIds: ["link"] });
  });

  test("the best piece speaks for the item", () => {
    const old = evidence("old", [ITEM], collected(60));
    const recent = evidence("recent", [ITEM], collected(1));
    expect(stateWith([old, recent])?.freshness).toBe("fresh");
    expect(stateWith([old, recent])?.freshUntil).toBe(daysAgo(-29));
  });
});

describe("trust", () => {
  const approvalOf = (digest: string, at = daysAgo(0)) =>
    ({ verdict: "approved", by: "robin", at, digest }) as const;

  test("rises from a word to a proof to a machine to a reviewer", () => {
    expect(stateWith([])?.trust).toBe("self-claimed");
    expect(stateWith([evidence("screenshot", [ITEM])])?.trust).toBe("evidence-backed");
    expect(stateWith([report({})])?.trust).toBe("tool-verified");
    const digest = stateWith([report({})])?.digest ?? "";
    const item = answered(claimed.items[ITEM]?.answer ?? null, { approval: approvalOf(digest) });
    const facts = { ...claimed, items: { ...claimed.items, [ITEM]: item } };
    expect(stateWith([report({})], TODAY, facts)?.trust).toBe("reviewer-verified");
  });

  test("an approval of an earlier state raises nothing", () => {
    const item = answered(claimed.items[ITEM]?.answer ?? null, { approval: approvalOf("another state") });
    const facts = { ...claimed, items: { ...claimed.items, [ITEM]: item } };
    expect(stateWith([report({})], TODAY, facts)?.trust).toBe("tool-verified");
  });

  test("a note never raises it", () => {
    expect(stateWith([evidence("note", [ITEM], { kind: "note" })])?.trust).toBe("self-claimed");
  });

  test("a stale pass falls back to self-claimed, keeps its point and holds the score at 84", () => {
    const proven = allProven(currentCatalogue);
    const later = assessReadiness(currentCatalogue, proven, daysAgo(-35));
    expect(later.items[ITEM]).toMatchObject({ trust: "self-claimed", freshness: "stale", points: 1 });
    expect(later).toMatchObject({ score: 84, base: 100 });
    expect(later.staleCount).toBeGreaterThan(0);
  });

  test("the mix counts every applicable item once", () => {
    const { trustMix } = assessReadiness(currentCatalogue, allProven(currentCatalogue), TODAY);
    expect(trustMix).toMatchObject({ "tool-verified": currentCatalogue.items.length, none: 0 });
  });
});
