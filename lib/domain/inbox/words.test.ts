import { describe, expect, it } from "vitest";
import { INBOX_KINDS, type InboxKind } from "./kinds";
import type { About, Subjects } from "./matter";
import { placeOf } from "./place";
import { matterWords } from "./words";

const names = {
  by: "Rae Reviewer",
  item: (id: string) => id.replaceAll("-", " "),
  release: "v1.4",
  condition: "Drill done",
  integration: "Payments",
  task: "Ring support",
  action: "Ask the vendor",
};
const day = "2026-04-05";
const samples: Subjects = {
  "review-waiting": { submissionId: "s", scope: "security", again: true },
  "changes-requested": { submissionId: "s", scope: "security", itemIds: ["a", "b", "c", "d", "e"] },
  "re-review": { scope: "scorecard", signoffId: "1" },
  "waiver-requested": { waiverId: "w", itemId: "safe-errors", day, renews: true },
  "waiver-expiring": { waiverId: "w", itemId: "safe-errors", day },
  "evidence-expiring": { itemIds: ["safe-errors"], day },
  "evidence-stale": { itemIds: ["safe-errors", "b"], day },
  "condition-due": { decisionId: "d", conditionId: "c", day, overdue: true },
  "target-due": { targetStage: "beta", day },
  "rotation-due": { integrationId: "i", day, overdue: false },
  "on-call-gap": { day },
  "on-call": { day },
  "rollout-went-back": { phases: 1, rules: ["secrets-owned", "errors-safe"] },
  "rollout-task-due": { taskId: "t", day, overdue: true },
  "rollout-task": { taskId: "t" },
  "rollout-moved": { opened: 1, completed: 1, done: false },
  "weekly-review": { reviewId: "r", week: "2026-W14" },
  "weekly-review-missed": { reviewId: "r", week: "2026-W14" },
  "action-agreed": { actionId: "a", reviewId: "r", day },
  "action-due": { actionId: "a", reviewId: "r", day, overdue: true },
  "integration-approval": {},
  "reassessment-requested": { dueOn: day },
  mention: { threadId: "t", itemId: "key-exposure", scope: null },
  "thread-reply": { threadId: "t", itemId: null, scope: "pre-launch" },
  assigned: { role: "founder", took: true },
  "signed-off": { scope: "questions", completes: false, selfApproved: true },
  "signoff-revoked": { scope: "questions" },
  "waiver-decided": { waiverId: "w", itemId: "safe-errors", outcome: "rejected" },
  "decision-recorded": { decisionId: "d", outcome: "conditional-go", targetStage: "beta", conditions: 2 },
  "decision-standing-changed": { decisionId: "d", from: "holds", to: "no-go" },
  "checks-published": { version: 3 },
};

function about(kind: InboxKind): About {
  return { kind, subject: samples[kind] } as About;
}

describe("A matter in words", () => {
  it("says of every kind what waits and why, with the names of today", () => {
    const said = Object.fromEntries(
      INBOX_KINDS.map((kind) => [kind, Object.values(matterWords(about(kind), names)).join(" | ")]),
    );
    expect(said).toMatchInlineSnapshot(`
      {
        "action-agreed": "“Ask the vendor” is yours until 5 Apr 2026 | Rae Reviewer wrote it down in the weekly review.",
        "action-due": "“Ask the vendor” was due on 5 Apr 2026 | It was agreed in a weekly review. Do it, or say there what becomes of it.",
        "assigned": "A project is yours now | Rae Reviewer handed it to you.",
        "changes-requested": "Change 5 items of the security review | Rae Reviewer sent it back: “a”, “b”, “c” and 2 more.",
        "checks-published": "Version 3 of the workspace’s checks is out | Rae Reviewer published it; each project moves to it when a founder says so.",
        "condition-due": "“Drill done” is overdue since 5 Apr 2026 | You own this condition of the decision on v1.4. It stands as NO-GO meanwhile.",
        "decision-recorded": "CONDITIONAL GO for v1.4 to Beta | Rae Reviewer decided it with 2 conditions.",
        "decision-standing-changed": "The decision on v1.4 is now NO-GO | It was holding before.",
        "evidence-expiring": "The proof of “safe errors” expires on 5 Apr 2026 | Renew it, or the pass falls back to self-claimed.",
        "evidence-stale": "The proof of “safe errors” and “b” has been stale since 5 Apr 2026 | The passes count as self-claimed until it is renewed.",
        "integration-approval": "Approve the integrations you own | Rae Reviewer listed or changed one; it counts as proposed until you stand by it.",
        "mention": "Rae Reviewer mentioned you | In a discussion on “key exposure”.",
        "on-call": "You are on call from 5 Apr 2026 on | Rae Reviewer named you in the rota.",
        "on-call-gap": "Nobody is on call from 5 Apr 2026 on | Name somebody in the rota; until then the runbook is not complete.",
        "re-review": "Look at the scorecard again | Rae Reviewer changed what you signed; only the difference is to be looked at.",
        "reassessment-requested": "Assess the project again by 5 Apr 2026 | Rae Reviewer asks for it.",
        "review-waiting": "Do the security review | Rae Reviewer submitted it again, with changes.",
        "rollout-moved": "1 phase of the rollout completed, the next one open | The gates say so.",
        "rollout-task": "“Ring support” is yours | Rae Reviewer gave you this task.",
        "rollout-task-due": "“Ring support” was due on 5 Apr 2026 | You own this task. Finish it, or move its day in the plan.",
        "rollout-went-back": "The rollout went back: 1 phase waits again | Broken for a day: owners of the keys and safe errors. Mend it, and the rollout goes on by itself.",
        "rotation-due": "The key of Payments is to be rotated by 5 Apr 2026 | You own the key or the integration. Rotate it, then set the day of the next rotation.",
        "signed-off": "Rae Reviewer signed off the ten questions (self-approved) | It needs further reviewers to sign.",
        "signoff-revoked": "Rae Reviewer revoked the sign-off of the ten questions | The reason is beside the sign-off.",
        "target-due": "Beta is due on 5 Apr 2026 | The project is not there yet.",
        "thread-reply": "Rae Reviewer wrote in a discussion | It is on the pre-launch review.",
        "waiver-decided": "The waiver on “safe errors” was refused | Rae Reviewer decided it.",
        "waiver-expiring": "The waiver on “safe errors” expires on 5 Apr 2026 | Fix it or ask for a renewal; after that day it counts in full.",
        "waiver-requested": "Decide on the risk of “safe errors” | Rae Reviewer asks to go on accepting it until 5 Apr 2026.",
        "weekly-review": "The review of 2026-W14 is open | What moved is on the page already; it takes half an hour.",
        "weekly-review-missed": "2026-W14 passed without its review | The row of reviews begins anew; Production asks for four.",
      }
    `);
  });

  it("does without names that are no more", () => {
    const nobody = {
      by: null,
      item: (id: string) => id,
      release: null,
      condition: null,
      integration: null,
      task: null,
      action: null,
    };
    for (const kind of INBOX_KINDS) {
      const { title, why } = matterWords(about(kind), nobody);
      expect(`${title} ${why}`, kind).not.toMatch(/null|undefined/);
    }
  });

  it("leads to where it is dealt with", () => {
    const paths = Object.fromEntries(INBOX_KINDS.map((kind) => [kind, placeOf(about(kind), "commute").path]));
    expect(paths).toMatchInlineSnapshot(`
      {
        "action-agreed": "/projects/commute/weekly-reviews/r",
        "action-due": "/projects/commute/weekly-reviews/r",
        "assigned": "/projects/commute",
        "changes-requested": "/projects/commute/signoffs#security",
        "checks-published": "/projects/commute",
        "condition-due": "/projects/commute/decisions#d",
        "decision-recorded": "/projects/commute/decisions#d",
        "decision-standing-changed": "/projects/commute/decisions#d",
        "evidence-expiring": "/projects/commute/evidence",
        "evidence-stale": "/projects/commute/evidence",
        "integration-approval": "/projects/commute/integrations",
        "mention": "/projects/commute/questions?item=key-exposure",
        "on-call": "/projects/commute/runbook?part=on-call",
        "on-call-gap": "/projects/commute/runbook?part=on-call",
        "re-review": "/reviews?project=commute&scope=scorecard",
        "reassessment-requested": "/projects/commute",
        "review-waiting": "/reviews?project=commute&scope=security",
        "rollout-moved": "/projects/commute/rollout",
        "rollout-task": "/projects/commute/rollout",
        "rollout-task-due": "/projects/commute/rollout",
        "rollout-went-back": "/projects/commute/rollout",
        "rotation-due": "/projects/commute/integrations/i",
        "signed-off": "/projects/commute/signoffs#questions",
        "signoff-revoked": "/projects/commute/signoffs#questions",
        "target-due": "/projects/commute",
        "thread-reply": "/projects/commute/signoffs#pre-launch",
        "waiver-decided": "/projects/commute/waivers#w",
        "waiver-expiring": "/projects/commute/waivers#w",
        "waiver-requested": "/projects/commute/waivers#w",
        "weekly-review": "/projects/commute/weekly-reviews/r",
        "weekly-review-missed": "/projects/commute/weekly-reviews/r",
      }
    `);
    for (const kind of INBOX_KINDS) expect(placeOf(about(kind), null).path).not.toContain("projects");
  });
});
