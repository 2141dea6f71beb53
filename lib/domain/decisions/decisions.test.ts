import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "../readiness/assess";
import type { Facts } from "../readiness/facts";
import {
  allProven,
  daysAgo,
  evidence,
  fails,
  productionReady,
  replies,
  signed,
  TODAY,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "../readiness/testing/project-facts";
import { decidesOwnWork, decisionRefusal } from "./decision-rules";
import { proposeDecision, reliedOn } from "./propose";
import { prefilledAnswers, type ReleaseAnswers } from "./questions";
import type { LaunchStage } from "./reasons";
import { decisionStanding } from "./standing";

const yes = { answer: "yes", note: "" } as const;
const allYes: ReleaseAnswers = {
  "vendor-slas": yes,
  rollback: yes,
  "contract-tests": yes,
  "async-ux": yes,
};
const ready = productionReady(currentCatalogue);

function judged(facts: Facts, asOf = TODAY) {
  return assessReadiness(currentCatalogue, facts, asOf);
}
function propose(facts: Facts, target: LaunchStage, answers = allYes, asOf = TODAY) {
  return proposeDecision(judged(facts, asOf), facts, answers, target);
}

describe("The proposal for a launch", () => {
  test("is GO where nothing speaks against it", () => {
    expect(propose(ready, "production")).toMatchObject({ outcome: "go", allows: "go", reasons: [] });
  });

  test("is NO-GO with a critical blocker open or unknown, and leaves no room", () => {
    const open = propose(withAnswer(ready, "user-isolation", replies("yes")), "closed-pilot");
    expect(open).toMatchObject({ outcome: "no-go", allows: "no-go" });
    expect(open.reasons[0]).toMatchObject({ kind: "blocker", itemId: "user-isolation", state: "open" });
    const unknown = propose(withAnswer(ready, "user-isolation", replies("not-sure")), "closed-pilot");
    expect(unknown.reasons[0]).toMatchObject({ state: "unknown", allows: "no-go" });
  });

  test("is NO-GO with another blocker open, which a person may still launch under conditions", () => {
    const { outcome, allows } = propose(withAnswer(ready, "input-validation", replies("no")), "beta");
    expect([outcome, allows]).toEqual(["no-go", "conditional-go"]);
  });

  test("lists each unmet condition of the ladder up to the stage, and says nothing twice", () => {
    const facts = withAnswer(ready, "user-isolation", replies("yes"));
    const kinds = propose(facts, "closed-pilot").reasons.map((reason) => reason.kind);
    expect(kinds).toEqual(["blocker"]);
    const failing = withAnswer(ready, "safe-errors", fails);
    expect(propose(failing, "closed-pilot").reasons).toEqual([]);
    expect(propose(failing, "beta").reasons).toMatchObject([
      { kind: "condition", conditionId: "all-checks-pass", itemIds: ["safe-errors"] },
    ]);
  });

  test("is at most CONDITIONAL GO while a risk is accepted", () => {
    const facts = withWaiver(withAnswer(ready, "safe-errors", fails), waiver("safe-errors"));
    expect(propose(facts, "closed-pilot")).toMatchObject({
      outcome: "conditional-go",
      allows: "conditional-go",
      reasons: [{ kind: "waiver", itemId: "safe-errors" }],
    });
    const settled = withWaiver(ready, waiver("safe-errors"));
    expect(propose(settled, "closed-pilot").outcome).toBe("go");
  });

  test("asks for the mandatory reviews before any launch, and for both lists before production", () => {
    const medical: Facts = { ...allProven(currentCatalogue), scenarios: ["medical"] };
    const missing = propose(medical, "closed-pilot").reasons;
    expect(missing.map((reason) => reason.kind === "signoff" && [reason.scope, reason.state])).toEqual([
      ["security", "missing"],
      ["permission", "missing"],
      ["data-isolation", "missing"],
      ["pre-launch", "missing"],
    ]);
    const outdated = withAnswer(ready, "safe-errors", { kind: "result", result: "pass" }, { note: "New." });
    const scopes = propose(outdated, "production").reasons.filter((reason) => reason.kind === "signoff");
    expect(scopes).toMatchObject([{ scope: "scorecard", state: "outdated", proposes: "no-go" }]);
    expect(propose(outdated, "beta").reasons).toEqual([]);
  });

  test("names what rests on stale evidence", () => {
    const late = propose(ready, "closed-pilot", allYes, daysAgo(-400));
    expect(late.reasons).toContainEqual(
      expect.objectContaining({ kind: "evidence-stale", allows: "conditional-go" }),
    );
  });

  test("is no GO while a release question is answered with no, or not at all", () => {
    const no = { ...allYes, rollback: { answer: "no", note: "" } } as const;
    expect(propose(ready, "beta", no)).toMatchObject({
      outcome: "conditional-go",
      reasons: [{ kind: "question", question: "rollback", state: "no" }],
    });
    const silent = { ...allYes, rollback: { answer: null, note: "" } } as const;
    expect(propose(ready, "beta", silent).reasons).toMatchObject([{ state: "unanswered" }]);
  });
});

describe("The four release questions", () => {
  test("are answered as far as the assessment can, and left open where it cannot", () => {
    const answers = prefilledAnswers(judged(withAnswer(ready, "contract-tests-ci", fails)), ready);
    expect(answers["vendor-slas"].answer).toBeNull();
    expect(answers.rollback.answer).toBe("yes");
    expect(answers["contract-tests"].answer).toBe("no");
    expect(answers["async-ux"].answer).toBe("yes");
  });

  test("take what does not apply as no obstacle, and what nobody assessed as unanswered", () => {
    const facts = withAnswer(
      withAnswer(ready, "async-long-jobs", { kind: "not-applicable", reason: "No long jobs." }),
      "contract-tests-ci",
      null,
    );
    const answers = prefilledAnswers(judged(facts), facts);
    expect(answers["async-ux"]).toMatchObject({ answer: "yes", note: expect.stringContaining("not apply") });
    expect(answers["contract-tests"].answer).toBeNull();
  });
});

describe("A decision", () => {
  const day = "2026-11-21";
  const draft = { outcome: "go", rollbackOwnerId: "mia", conditions: [] } as const;
  const condition = { dueOn: "2026-12-01" };
  const accepted = withWaiver(withAnswer(ready, "safe-errors", fails), waiver("safe-errors"));
  const critical = withAnswer(ready, "user-isolation", replies("yes"));

  test("may be stricter than the proposal, and never laxer than its reasons allow", () => {
    expect(decisionRefusal(draft, propose(ready, "beta"), day)).toBeNull();
    expect(decisionRefusal({ ...draft, outcome: "no-go" }, propose(ready, "beta"), day)).toBeNull();
    expect(decisionRefusal(draft, propose(accepted, "beta"), day)).toMatchObject({
      code: "beyond-proposal",
      allows: "conditional-go",
      reasons: [{ kind: "waiver" }],
    });
    const conditional = { ...draft, outcome: "conditional-go", conditions: [condition] } as const;
    expect(decisionRefusal(conditional, propose(critical, "beta"), day)).toMatchObject({
      code: "beyond-proposal",
      allows: "no-go",
      reasons: [{ kind: "blocker", itemId: "user-isolation" }],
    });
    expect(decisionRefusal({ ...draft, outcome: "no-go" }, propose(critical, "beta"), day)).toBeNull();
  });

  test("to launch names who would roll back", () => {
    const nobody = { ...draft, rollbackOwnerId: null };
    expect(decisionRefusal(nobody, propose(ready, "beta"), day)).toEqual({ code: "rollback-owner-required" });
    expect(decisionRefusal({ ...nobody, outcome: "no-go" }, propose(ready, "beta"), day)).toBeNull();
  });

  test("under conditions has one, or a risk that is accepted; any other has none", () => {
    const bare = { ...draft, outcome: "conditional-go" } as const;
    expect(decisionRefusal(bare, propose(ready, "beta"), day)).toEqual({ code: "conditions-required" });
    expect(decisionRefusal(bare, propose(accepted, "beta"), day)).toBeNull();
    const go = { ...draft, conditions: [condition] };
    expect(decisionRefusal(go, propose(ready, "beta"), day)).toEqual({ code: "conditions-not-allowed" });
    const late = { ...bare, conditions: [{ dueOn: "2026-11-20" }] };
    expect(decisionRefusal(late, propose(ready, "beta"), day)).toEqual({
      code: "condition-due-in-past",
      today: day,
    });
  });

  test("is about one's own work for a founder, the owner, and whoever gave an answer", () => {
    const mia = { accountId: "mia", isFounder: false };
    expect(decidesOwnWork(mia, { ownerId: "ada" }, { items: {} })).toBe(false);
    expect(decidesOwnWork({ ...mia, isFounder: true }, { ownerId: "ada" }, { items: {} })).toBe(true);
    expect(decidesOwnWork(mia, { ownerId: "mia" }, { items: {} })).toBe(true);
    expect(decidesOwnWork({ ...mia, accountId: "mira" }, { ownerId: "ada" }, ready)).toBe(true);
    expect(decidesOwnWork({ accountId: null, isFounder: true }, { ownerId: "ada" }, ready)).toBe(false);
  });
});

describe("The standing of a decision", () => {
  const start = withWaiver(withAnswer(ready, "input-validation", replies("no")), waiver("input-validation"));
  const facts = signed(currentCatalogue, { ...start, signoffs: [] }, "scorecard", "questions");
  const proposal = propose(facts, "production");
  const record = {
    outcome: "conditional-go",
    reliedOn: reliedOn(judged(facts), facts, proposal.reasons),
    conditions: [{ id: "c", dueOn: "2026-12-31", metAt: null }],
  } as const;
  const standing = (now: Facts, asOf = TODAY, more: object = {}) =>
    decisionStanding(
      { ...record, ...more },
      { readiness: judged(now, asOf), facts: now, today: asOf.slice(0, 10) },
    );

  test("holds while nothing it leaned on is gone", () => {
    expect(standing(facts)).toEqual({ standing: "holds", reasons: [] });
  });

  test("is NO-GO by time alone when its waiver expires", () => {
    const { standing: now, reasons } = standing(facts, daysAgo(-26));
    expect(now).toBe("no-go");
    expect(reasons).toContainEqual(
      expect.objectContaining({ kind: "waiver-ended", itemId: "input-validation", how: "expired" }),
    );
    expect(reasons.filter((reason) => reason.kind === "new-blocker")).toEqual([]);
  });

  test("is NO-GO when the waiver is revoked, and holds on when it is followed by another", () => {
    const revokedAt = daysAgo(1);
    const revoked = { ...facts, waivers: facts.waivers.map((each) => ({ ...each, revokedAt })) };
    expect(standing(revoked).reasons).toContainEqual(
      expect.objectContaining({ kind: "waiver-ended", how: "revoked", at: revokedAt }),
    );
    const renewed = withWaiver(facts, waiver("input-validation", { id: "second", expiresAt: daysAgo(-60) }));
    const later = standing(renewed, daysAgo(-26));
    expect(later.reasons.filter((reason) => reason.kind === "waiver-ended")).toEqual([]);
  });

  test("does not miss a waiver whose risk has gone", () => {
    const fixed = withAnswer(facts, "input-validation", replies("yes"));
    expect(standing(fixed, daysAgo(-26)).standing).not.toBe("no-go");
  });

  test("is NO-GO when a blocker opens, or an unknown one turns out to be real", () => {
    const broken = withAnswer(facts, "user-isolation", replies("yes"));
    expect(standing(broken)).toMatchObject({ standing: "no-go" });
    const known = {
      reliedOn: { ...record.reliedOn, blockers: [{ itemId: "user-isolation", state: "open" }] },
    };
    expect(standing(broken, TODAY, known).standing).toBe("at-risk");
    const doubted = {
      reliedOn: { ...record.reliedOn, blockers: [{ itemId: "user-isolation", state: "unknown" }] },
    };
    expect(standing(broken, TODAY, doubted).standing).toBe("no-go");
  });

  test("is NO-GO the day after an unmet condition was due", () => {
    const due = (dueOn: string, metAt: string | null = null) =>
      standing(facts, TODAY, { conditions: [{ id: "c", dueOn, metAt }] }).standing;
    expect(due("2026-11-21")).toBe("holds");
    expect(due("2026-11-20")).toBe("no-go");
    expect(due("2026-11-20", TODAY)).toBe("holds");
  });

  test("is at risk when a sign-off that held is outdated or revoked, and holds again once signed anew", () => {
    const changed = withAnswer(facts, "safe-errors", { kind: "result", result: "pass" }, { note: "New." });
    expect(standing(changed)).toMatchObject({
      standing: "at-risk",
      reasons: [{ kind: "signoff-lost", scope: "scorecard", how: "outdated" }],
    });
    expect(standing(signed(currentCatalogue, changed, "scorecard")).standing).toBe("holds");
    const taken = { ...facts, signoffs: facts.signoffs.map((each) => ({ ...each, revokedAt: daysAgo(0) })) };
    expect(standing(taken).reasons).toMatchObject([{ how: "revoked" }, { how: "revoked" }]);
  });

  test("is at risk when evidence goes stale that was fresh then", () => {
    const old = withEvidence(facts, evidence("aging", ["safe-errors"], { collectedAt: daysAgo(1) }));
    const { standing: now, reasons } = decisionStanding(
      {
        ...record,
        reliedOn: {
          ...record.reliedOn,
          waivers: [],
          blockers: [{ itemId: "input-validation", state: "open" }],
        },
      },
      { readiness: judged(old, daysAgo(-29)), facts: old, today: "2026-12-20" },
    );
    expect([now, reasons.some((reason) => reason.kind === "evidence-stale")]).toEqual(["at-risk", true]);
  });

  test("of a NO-GO stays NO-GO", () => {
    expect(standing(facts, TODAY, { outcome: "no-go" })).toEqual({ standing: "no-go", reasons: [] });
  });
});
