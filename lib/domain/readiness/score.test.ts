import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "./assess";
import { emptyFacts } from "./change";
import type { Facts, Reply } from "./facts";
import {
  allClaimed,
  allProven,
  daysAgo,
  evidence,
  fails,
  notApplicable,
  partly,
  replies,
  TODAY,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "./testing/project-facts";

const assess = (facts: Facts, asOf = TODAY) => assessReadiness(currentCatalogue, facts, asOf);
const reasons = (facts: Facts) => assess(facts).caps.map((cap) => cap.reason);
const claimed = allClaimed(currentCatalogue);
const proven = allProven(currentCatalogue);

describe("the readiness score", () => {
  test("a project nobody has said anything about scores nothing, and says why", () => {
    const readiness = assess(emptyFacts());
    expect(readiness.score).toBe(0);
    expect(readiness.caps.map((cap) => [cap.reason, cap.limit])).toEqual([
      ["critical-unknown", 49],
      ["blocker-unknown", 74],
      ["evidence-missing", 84],
    ]);
  });

  test("a payment app with an exposed key stays at 49 however good the rest is", () => {
    const facts = withAnswer(proven, "key-exposure", replies("yes"));
    expect(assess(facts).score).toBe(49);
    expect(assess(facts).caps[0]).toEqual({ limit: 49, reason: "critical-open", itemIds: ["key-exposure"] });
  });

  test("not knowing whether a key is exposed costs exactly as much", () => {
    expect(assess(withAnswer(proven, "key-exposure", replies("not-sure"))).score).toBe(49);
    expect(reasons(withAnswer(proven, "key-exposure", null))).toContain("critical-unknown");
  });

  test("an open blocker stops at 74", () => {
    expect(assess(withAnswer(proven, "server-permissions", replies("no"))).score).toBe(74);
  });

  test("words alone stop at 84", () => {
    expect(assess(claimed).score).toBe(84);
    expect(assess(claimed).base).toBe(100);
    expect(reasons(claimed)).toEqual(["evidence-missing"]);
  });

  test("everything passed and proven is 100", () => {
    expect(assess(proven)).toMatchObject({ score: 100, base: 100, caps: [] });
  });

  test("one unanswered scoping question, worth no point, keeps 100 out of reach", () => {
    expect(assess(withAnswer(proven, "data-sensitivity", null))).toMatchObject({ score: 99, base: 99.9 });
  });

  test("sensitive data is no failing: it only decides which reviews are due", () => {
    const sensitive = assess(withAnswer(proven, "data-sensitivity", replies("yes")));
    expect(sensitive.score).toBe(100);
    expect(sensitive.mandatoryReviews).toEqual(["security", "permission", "data-isolation"]);
    expect(assess(proven).mandatoryReviews).toEqual([]);
  });

  test("half of a two-part answer is half a point, and the finding stays", () => {
    const readiness = assess(withAnswer(proven, "recoverable-data", replies("yes", "no")));
    expect(readiness.items["recoverable-data"]).toMatchObject({ counted: "partial", points: 0.5 });
    expect(readiness.findings).toEqual([{ itemId: "recoverable-data", severity: "blocker", state: "open" }]);
  });

  test("a part nobody is sure of counts like an unsafe one", () => {
    const state = (...given: readonly Reply[]) =>
      assess(withAnswer(proven, "recoverable-data", replies(...given))).items["recoverable-data"]?.counted;
    expect(state("yes", "not-sure")).toBe("partial");
    expect(state("no", "not-sure")).toBe("fail");
    expect(state("not-sure", "not-sure")).toBe("not-assessed");
  });

  test("a check that does not apply leaves the sum", () => {
    const facts = withAnswer(proven, "async-long-jobs", notApplicable("nothing takes longer than a second"));
    expect(assess(facts)).toMatchObject({ score: 100, scorecard: { points: 7, applicable: 7 } });
    expect(assess(facts).items["async-long-jobs"]?.points).toBeNull();
  });
});

describe("a claim that a blocker does not apply", () => {
  const claim = notApplicable("there is no admin area");

  test("counts as unknown until a reviewer approves it", () => {
    const readiness = assess(withAnswer(proven, "admin-auth", claim));
    expect(readiness.items["admin-auth"]).toMatchObject({ claimPending: true, counted: "not-assessed" });
    expect(readiness.score).toBe(49);
  });

  test("leaves the sum once approved, and evidence added afterwards does not reopen it", () => {
    const approval = { verdict: "approved", by: "robin", at: daysAgo(2), digest: "as it was" } as const;
    const approved = withAnswer(proven, "admin-auth", claim, { answeredAt: daysAgo(3), approval });
    expect(assess(approved).score).toBe(100);
    expect(assess(withEvidence(approved, evidence("site map", ["admin-auth"]))).score).toBe(100);
  });

  test("is a claim again when it was answered after the approval", () => {
    const approval = { verdict: "approved", by: "robin", at: daysAgo(5), digest: "as it was" } as const;
    const later = withAnswer(proven, "admin-auth", claim, { answeredAt: daysAgo(3), approval });
    expect(assess(later).items["admin-auth"]?.claimPending).toBe(true);
  });
});

describe("a waiver", () => {
  const leaking = withAnswer(proven, "user-isolation", replies("yes"));
  const waived = withWaiver(leaking, waiver("user-isolation"));

  test("on a critical blocker lifts its cap to 74 and no further", () => {
    expect(assess(waived).score).toBe(74);
    expect(reasons(waived)).toEqual(["critical-waived", "evidence-missing"]);
    expect(assess(waived).findings).toEqual([
      { itemId: "user-isolation", severity: "critical", state: "waived" },
    ]);
    expect(assess(waived).acceptedRisk).toBe(true);
  });

  test("on exposed keys or an exposed database has no effect, whoever approved it", () => {
    for (const itemId of ["key-exposure", "database-exposure"]) {
      const facts = withWaiver(withAnswer(proven, itemId, replies("yes")), waiver(itemId));
      expect(assess(facts)).toMatchObject({ score: 49, acceptedRisk: false });
    }
  });

  test("ends by itself on its last day, and at once when revoked", () => {
    expect(assess(waived, daysAgo(-25)).items["user-isolation"]?.waived).toBe(false);
    const revoked = withWaiver(leaking, waiver("user-isolation", { revokedAt: daysAgo(1) }));
    expect(assess(revoked).score).toBe(49);
  });

  test("takes the item out of the sum, and an accepted risk is still no proof", () => {
    const facts = withWaiver(withAnswer(proven, "rate-limits-tested", fails), waiver("rate-limits-tested"));
    expect(assess(facts)).toMatchObject({ score: 84, base: 99.9, scorecard: { points: 7, applicable: 7 } });
  });

  test("has nothing left to cover once the item passes", () => {
    expect(assess(withWaiver(proven, waiver("user-isolation")))).toMatchObject({
      score: 100,
      acceptedRisk: false,
    });
  });
});

describe("answers that contradict each other", () => {
  const contradictory = withAnswer(proven, "secrets-not-in-git", fails);

  test("a secret in git makes a safe reply about exposed keys count as the worse answer, and says so", () => {
    const readiness = assess(contradictory);
    expect(readiness.items["key-exposure"]).toMatchObject({
      result: "pass",
      counted: "fail",
      contradictedBy: ["secrets-not-in-git"],
    });
    expect(readiness.score).toBe(49);
    expect(readiness.nextSteps[1]).toMatchObject({ itemId: "key-exposure", reason: "contradiction" });
  });

  test("resolving it from either side ends it", () => {
    expect(
      assess(withAnswer(contradictory, "secrets-not-in-git", partly)).items["key-exposure"]?.counted,
    ).toBe("pass");
    const admitted = assess(withAnswer(contradictory, "key-exposure", replies("yes")));
    expect(admitted.items["key-exposure"]).toMatchObject({ counted: "fail", contradictedBy: [] });
  });

  test("an honest half is no contradiction where only half of an answer is disproved", () => {
    const facts = withAnswer(proven, "provider-logging", fails);
    expect(assess(facts).items["traceable-logs"]).toMatchObject({
      counted: "partial",
      contradictedBy: ["provider-logging"],
    });
    const honest = withAnswer(facts, "traceable-logs", replies("no", "yes"));
    expect(assess(honest).items["traceable-logs"]).toMatchObject({ counted: "partial", contradictedBy: [] });
  });
});
