import { describe, expect, it } from "vitest";
import { eventTypes } from "../events/sentences";
import { concernsSomebody, consequencesOf } from "./consequences";
import {
  defaultPreference,
  INBOX_KINDS,
  inAppIsAChoice,
  NOTIFICATION_KINDS,
  needsAction,
  preferenceOf,
} from "./kinds";
import type { Situation } from "./situation";

const at = "2026-03-06T10:00:00.000Z";
const situation: Situation = {
  owners: ["olu"],
  managers: ["mia"],
  members: new Set(["olu", "mia", "ada", "bo", "rae", "sam", "vi"]),
  project: {
    id: "p",
    ownerId: "ada",
    founders: ["ada", "bo"],
    reviewers: ["rae", "sam"],
    viewers: ["vi"],
    seals: [],
  },
  submission: { status: "submitted", submittedBy: "bo" },
  waiver: { requestedBy: "ada", decided: false, day: "2026-04-05" },
  decision: { decidedBy: "olu", rollbackOwnerId: "sam", conditionOwners: ["bo"] },
  thread: { itemId: "safe-errors", scope: null, resolved: false, writers: ["ada", "rae"] },
  weeklyReview: { status: "open" },
  action: { reviewId: "w", ownerId: "sam", dueOn: "2026-03-20", settled: false },
  approvers: [],
  everyFounder: ["ada", "bo"],
};

type Happened = Parameters<typeof consequencesOf>[0];
function told(
  event: Happened,
  by: string | null,
  changed: Partial<Situation> = {},
): Record<string, string[]> {
  const { matters } = consequencesOf(event, { at, by }, { ...situation, ...changed });
  const byKind = Map.groupBy(matters, (matter) => matter.kind);
  return Object.fromEntries(
    [...byKind].map(([kind, each]) => [kind, each.map((one) => one.accountId).sort()]),
  );
}

const submitted: Happened = {
  type: "submission.submitted",
  data: { submissionId: "s", scope: "security", digest: "", again: false },
};
const sentBack: Happened = {
  type: "submission.sentBack",
  data: { submissionId: "s", scope: "security", itemIds: ["safe-errors"] },
};

describe("Whom an event concerns", () => {
  it("is decided for every type of event there is", () => {
    const concerning = eventTypes().filter(concernsSomebody);
    expect(concerning.length).toBeGreaterThan(20);
    expect(eventTypes().map(concernsSomebody)).not.toContain(undefined);
    expect(concerning).not.toContain("answer.recorded");
    expect(concerning).not.toContain("inbox.changed");
  });

  it("of a submission are its reviewers, or the owners where there is none, and never who did it", () => {
    expect(told(submitted, "bo")).toEqual({ "review-waiting": ["rae", "sam"] });
    expect(told(submitted, "rae")).toEqual({ "review-waiting": ["sam"] });
    const alone = situation.project && { ...situation.project, reviewers: [] };
    expect(told(submitted, "bo", { project: alone })).toEqual({ "review-waiting": ["olu"] });
  });

  it("is nobody once the matter is settled, though the event comes late", () => {
    expect(told(submitted, "bo", { submission: { status: "approved", submittedBy: "bo" } })).toEqual({});
    expect(told(sentBack, "rae")).toEqual({});
    expect(told(sentBack, "rae", { submission: { status: "changes-requested", submittedBy: "bo" } })).toEqual(
      {
        "changes-requested": ["ada", "bo"],
      },
    );
  });

  it("is nobody who left, was suspended, or cannot read the project", () => {
    expect(told(submitted, "bo", { members: new Set(["bo", "sam"]) })).toEqual({ "review-waiting": ["sam"] });
    const mention: Happened = {
      type: "thread.opened",
      data: { threadId: "t", itemId: null, scope: "security", mentions: ["rae", "stan"] },
    };
    expect(told(mention, "ada")).toEqual({ mention: ["rae"], "thread-reply": ["bo"] });
  });

  it("of any change is whoever signed what it outdated", () => {
    const answered: Happened = {
      type: "answer.recorded",
      data: { itemId: "safe-errors", from: "pass", to: "fail", noteChanged: false },
    };
    const seals = [
      { signoffId: "1", scope: "scorecard", by: "rae", outdated: true },
      { signoffId: "2", scope: "security", by: "sam", outdated: false },
    ] as const;
    const signed = situation.project && { ...situation.project, seals };
    expect(told(answered, "ada", { project: signed })).toEqual({ "re-review": ["rae"] });
    const { resolved } = consequencesOf(answered, { at, by: "ada" }, { ...situation, project: signed });
    expect(resolved).toEqual([{ key: "again:p:security", accountId: "sam" }]);
  });

  it("of a risk is who may decide it, then who asked", () => {
    const asked: Happened = {
      type: "waiver.requested",
      data: { waiverId: "w", itemId: "safe-errors", expiresAt: at, renews: null },
    };
    const approved: Happened = {
      type: "waiver.approved",
      data: { waiverId: "w", itemId: "safe-errors", expiresAt: at, selfApproved: false },
    };
    expect(told(asked, "ada")).toEqual({ "waiver-requested": ["mia", "olu"] });
    expect(told(approved, "mia")).toEqual({ "waiver-decided": ["ada"] });
  });

  it("of a record somebody else wrote is its owner, until nothing waits for them", () => {
    const edited: Happened = {
      type: "integration.edited",
      data: { integrationId: "i", revision: 2, fields: ["scopes"] },
    };
    expect(told(edited, "ada", { approvers: ["bo"] })).toEqual({ "integration-approval": ["bo"] });
    expect(told(edited, "bo", { approvers: ["bo"] })).toEqual({});
    const approved: Happened = { type: "integration.approved", data: { integrationId: "i", revision: 2 } };
    const { resolved } = consequencesOf(approved, { at, by: "bo" }, { ...situation, approvers: ["ada"] });
    expect(resolved).toContainEqual({ key: "approval:p", accountId: "bo" });
    expect(resolved).not.toContainEqual({ key: "approval:p", accountId: "ada" });
  });

  it("of a rollout is who founds what went on, and who steers besides what went back", () => {
    const moved = { opened: ["2"], completed: ["1"], regressed: [], rules: [], done: false };
    const forward: Happened = { type: "rollout.moved", data: moved };
    const back: Happened = {
      type: "rollout.moved",
      data: { ...moved, opened: [], completed: [], regressed: ["2"], rules: ["secrets-owned"] },
    };
    expect(told(forward, null)).toEqual({ "rollout-moved": ["ada", "bo"] });
    expect(told(back, null)).toEqual({ "rollout-went-back": ["ada", "bo", "mia"] });
    const { resolved } = consequencesOf(forward, { at, by: null }, situation);
    expect(resolved).toEqual([{ key: "rollout-back:p" }]);
    const given: Happened = { type: "rollout.taskAssigned", data: { taskId: "t", ownerId: "rae" } };
    expect(told(given, "ada")).toEqual({ "rollout-task": ["rae"] });
  });

  it("of a decision is everybody who has a part in it", () => {
    const recorded: Happened = {
      type: "decision.recorded",
      data: {
        decisionId: "d",
        outcome: "conditional-go",
        targetStage: "beta",
        conditions: 1,
        selfApproved: false,
      },
    };
    const moved: Happened = {
      type: "decision.standingChanged",
      data: { decisionId: "d", from: "holds", to: "no-go" },
    };
    expect(told(recorded, "olu")).toEqual({ "decision-recorded": ["ada", "bo", "mia", "sam"] });
    expect(told(moved, null)).toEqual({ "decision-standing-changed": ["ada", "bo", "mia", "olu"] });
  });
});

describe("What people choose", () => {
  it("cannot hide what needs them, and falls back to what holds for everybody", () => {
    for (const kind of INBOX_KINDS.filter(needsAction)) {
      expect(inAppIsAChoice(kind), kind).toBe(false);
      expect(preferenceOf(kind, { inApp: false, mail: false })).toEqual({ inApp: true, mail: false });
    }
    for (const kind of NOTIFICATION_KINDS) expect(preferenceOf(kind, null)).toEqual(defaultPreference(kind));
    expect(preferenceOf("thread-reply", { inApp: false, mail: true })).toEqual({ inApp: false, mail: true });
  });

  it("of a weekly review are the founders while it is open, and who steers when it was missed", () => {
    const data = { reviewId: "w", week: "2026-W10" };
    const opened: Happened = { type: "weeklyReview.opened", data };
    expect(told(opened, null)).toEqual({ "weekly-review": ["ada", "bo"] });
    expect(told(opened, null, { weeklyReview: { status: "closed" } })).toEqual({});
    expect(told({ type: "weeklyReview.missed", data }, null)).toEqual({
      "weekly-review-missed": ["ada", "bo", "mia"],
    });
  });

  it("of an action is whoever is to do it, until it is settled", () => {
    const agreed: Happened = { type: "action.agreed", data: { actionId: "a", reviewId: "w" } };
    expect(told(agreed, "ada")).toEqual({ "action-agreed": ["sam"] });
    expect(told(agreed, "sam")).toEqual({});
    const action = { reviewId: "w", ownerId: "sam", dueOn: "2026-03-20", settled: true };
    expect(told(agreed, "ada", { action })).toEqual({});
    const edited = (from: string | null): Happened => ({
      type: "action.edited",
      data: { actionId: "a", from },
    });
    expect(told(edited("bo"), "ada")).toEqual({ "action-agreed": ["sam"] });
    expect(told(edited(null), "ada")).toEqual({});
  });
});
