import { describe, expect, it } from "vitest";
import { aCondition } from "@/e2e/access/launch-cast";
import { openProject } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { appPool } from "@/lib/db/pool";
import {
  answer,
  aReviewedProject,
  aSecondReviewer,
  fail,
  itemDigestOf,
  scopeDigestOf,
} from "@/lib/db/testing/review";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { judgeDecision } from "@/lib/features/decisions/commands/judge-decision";
import { meetCondition } from "@/lib/features/decisions/commands/settle-condition";
import { listInbox } from "@/lib/features/inbox/queries";
import { disableMember } from "@/lib/features/members/commands/change-members";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { transferProject } from "@/lib/features/projects/commands/transfer-project";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { sendBack } from "@/lib/features/submissions/commands/send-back";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { withdrawSubmission } from "@/lib/features/submissions/commands/withdraw-submission";
import { addComment } from "@/lib/features/threads/commands/add-comment";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { resolveThread } from "@/lib/features/threads/commands/resolve-thread";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { rejectWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { remind } from "./remind";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

const scope = "scorecard";

describe("A review, as inboxes tell it", () => {
  it("waits for the reviewers, comes back with the exact items, and ends with the signature", async () => {
    const { ada, project, rae, review } = await aReviewedProject("Inbox of a review");
    const { submissionId } = granted(await submitScope(project, { scope }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual(["Review the scorecard"]);
    expect(await inboxOf(ada.scope)).toEqual([]);

    const digest = await itemDigestOf(project, "secrets-not-in-git");
    const words = {
      itemId: "secrets-not-in-git",
      digest,
      verdict: "changes-requested" as const,
      comment: "Show the scan.",
    };
    granted(await giveVerdict(review, words));
    granted(await sendBack(review, { submissionId }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual([]);
    const { data } = await listInbox(ada.scope, { state: "open", limit: 5 });
    expect(data).toMatchObject([
      {
        kind: "changes-requested",
        title: "Change 1 item of the scorecard",
        needsAction: true,
        project: { name: "Commute report" },
      },
    ]);
    expect(data[0]?.why).toMatch(/^Rae Reviewer sent it back: “.+”\.$/);

    await answer(project, "secrets-not-in-git", undefined, "The scan is attached.");
    granted(await submitScope(project, { scope }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(ada.scope)).toEqual([]);
    expect(await inboxOf(rae.scope)).toEqual(["Review the scorecard"]);

    granted(await recordSignoff(review, { scope, digest: await scopeDigestOf(project, scope) }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual([]);
    expect(await inboxOf(ada.scope)).toEqual(["Rae Reviewer signed off the scorecard"]);
    expect(await inboxOf(rae.scope, "done")).toHaveLength(2);
  });

  it("asks who signed to look again when something changed, until it is as it was", async () => {
    const { ada, project, rae, review } = await aReviewedProject("Inbox of a second look");
    granted(await submitScope(project, { scope }));
    await answer(project, "safe-errors", fail);
    expect(await queuedFor(await lastEventId(ada.scope))).toBe(0);
    granted(await recordSignoff(review, { scope, digest: await scopeDigestOf(project, scope) }));
    await answer(project, "secrets-not-in-git", fail);
    expect(await queuedFor(await lastEventId(ada.scope))).toBe(1);
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual(["Look at the scorecard again"]);
    await answer(project, "secrets-not-in-git");
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual([]);
  });

  it("ends for everybody with the quorum, and when the submission is withdrawn", async () => {
    const cast = await aReviewedProject("Inbox of two reviewers");
    const { ada, project, rae } = cast;
    const sam = await aSecondReviewer(cast);
    const { submissionId } = granted(await submitScope(project, { scope }));
    await tellEverybody(ada.scope);
    expect([await inboxOf(rae.scope), await inboxOf(sam)]).toEqual([
      ["Review the scorecard"],
      ["Review the scorecard"],
    ]);
    granted(await withdrawSubmission(project, { submissionId }));
    await tellEverybody(ada.scope);
    expect([await inboxOf(rae.scope), await inboxOf(sam)]).toEqual([[], []]);
  });

  it("reads the same whatever order and however often its jobs run", async () => {
    const { ada, project, rae, review } = await aReviewedProject("Inbox out of order");
    const { submissionId } = granted(await submitScope(project, { scope }));
    const digest = await itemDigestOf(project, "secrets-not-in-git");
    const words = {
      itemId: "secrets-not-in-git",
      digest,
      verdict: "changes-requested" as const,
      comment: "Show it.",
    };
    granted(await giveVerdict(review, words));
    granted(await sendBack(review, { submissionId }));
    await answer(project, "secrets-not-in-git", undefined, "Here it is.");
    granted(await submitScope(project, { scope }));
    for (const order of ["desc", "asc", "desc"] as const) {
      await tellEverybody(ada.scope, order);
      expect(await inboxOf(rae.scope)).toEqual(["Review the scorecard"]);
      expect(await inboxOf(ada.scope)).toEqual([]);
    }
  });

  it("goes to the owners where a project has no reviewer", async () => {
    const ada = await aFounderOf("Inbox without a reviewer");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const project = await aProject(bo, { name: "Alone" });
    granted(await submitScope(project, { scope }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(ada.scope)).toEqual(["Review the scorecard"]);
  });
});

describe("A launch, as inboxes tell it", () => {
  it("is told to who works on it, and again, by itself, when an overdue condition makes it NO-GO", async () => {
    const ada = await aFounderOf("Inbox of a launch");
    const { projectId } = await aProject(ada, { name: "P" });
    const { decisionId, conditionId } = await aCondition({ ada, actor: ada, projectId });
    await tellEverybody(ada.scope);
    expect(await inboxOf(ada.scope)).toEqual(["CONDITIONAL GO for v1.4.0 to Beta"]);

    const asMember = (await openProject(ada.scope, projectId)).scope;
    await atInstant("2099-01-02T09:00:00.000Z", async () => {
      await judgeDecision({ workspaceId: ada.scope.workspaceId, projectId, decisionId });
      expect(await queuedFor(await lastEventId(ada.scope))).toBe(1);
      await tellEverybody(ada.scope);
      await remind(ada.scope.workspaceId);
      const standing = "The decision on v1.4.0 is now NO-GO";
      const overdue = "“Finish the scorecard.” is overdue since 1 Jan 2099";
      const all = await inboxOf(ada.scope);
      expect(all).toEqual(expect.arrayContaining([standing, overdue]));
      granted(await meetCondition(asMember, { decisionId, conditionId }));
      await tellEverybody(ada.scope);
      expect(await inboxOf(ada.scope)).not.toContain(overdue);
    });
  });
});

describe("A discussion, a role and a risk, as inboxes tell them", () => {
  it("tells who is mentioned once, who takes part of the rest, and nobody when it is resolved", async () => {
    const { ada, project, rae, review } = await aReviewedProject("Inbox of a discussion");
    const itemId = "secrets-not-in-git";
    const { threadId } = granted(
      await openThread(review, { itemId, body: "Which scanner?", mentions: [ada.accountId] }),
    );
    await tellEverybody(ada.scope);
    expect(await inboxOf(ada.scope)).toEqual(["Rae Reviewer mentioned you"]);
    granted(await addComment(project, { threadId, body: "gitleaks." }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).toEqual(["Ada Founder wrote in a discussion"]);
    granted(await resolveThread(review, { threadId }));
    await tellEverybody(ada.scope);
    expect([await inboxOf(ada.scope), await inboxOf(rae.scope)]).toEqual([[], []]);
  });

  it("tells who was given a role or a project, and not who gave it", async () => {
    const ada = await aFounderOf("Inbox of roles");
    const project = await aProject(ada, { name: "P" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    granted(await assignPerson(project, { accountId: bo.accountId, role: "reviewer" }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(bo.scope)).toEqual(["You are a reviewer now"]);
    granted(await transferProject(project, { accountId: bo.accountId }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(bo.scope)).toEqual(["A project is yours now"]);
    expect(await inboxOf(ada.scope)).toEqual([]);
    granted(
      await transferProject((await openProject(bo.scope, project.projectId)).scope, {
        accountId: ada.accountId,
      }),
    );
    granted(await assignPerson(project, { accountId: bo.accountId, role: null }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(bo.scope)).toEqual([]);
  });

  it("asks owners and managers about a risk, and tells who asked how it went", async () => {
    const { ada, project } = await aReviewedProject("Inbox of a risk");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    await answer(project, "safe-errors", fail);
    const risk = {
      itemId: "safe-errors",
      reason: "Ten testers.",
      compensatingControl: "A human reads them.",
    };
    const { waiverId } = granted(await requestWaiver(project, risk));
    await tellEverybody(ada.scope);
    expect(await inboxOf(mia.scope)).toEqual([expect.stringMatching(/^Decide on the risk of “/)]);
    const asMia = (await openProject(mia.scope, project.projectId)).scope;
    granted(await rejectWaiver(asMia, { waiverId, note: "Fix it first." }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(mia.scope)).toEqual([]);
    expect(await inboxOf(ada.scope)).toEqual([expect.stringMatching(/was refused$/)]);
  });

  it("keeps what is not theirs any more from people: a role lost, an archive, a locked door", async () => {
    const { ada, project, rae, review } = await aReviewedProject("Inbox of the absent");
    granted(await submitScope(project, { scope }));
    await tellEverybody(ada.scope);
    granted(await assignPerson(project, { accountId: rae.accountId, role: null }));
    expect(await inboxOf(rae.scope)).toEqual([]);
    await onProject(rae, project, "reviewer");
    expect(await inboxOf(rae.scope)).toEqual(["Review the scorecard"]);
    granted(await archiveProject(project, {}));
    expect(await inboxOf(rae.scope)).toEqual([]);

    const other = await aReviewedProject("Inbox of the suspended");
    granted(await submitScope(other.project, { scope }));
    granted(await disableMember(other.ada.scope, { accountId: other.rae.accountId }));
    await tellEverybody(other.ada.scope);
    const rows = await transaction("read", { workspaceId: other.ada.scope.workspaceId }, (tx) =>
      tx.selectFrom("inbox_item").select("id").where("accountId", "=", other.rae.accountId).execute(),
    );
    expect(rows).toEqual([]);
    expect(review.projectId).toBe(project.projectId);
  });
});

function lastEventId(scope: Scope): Promise<string> {
  return within(scope, async (tx) => {
    const row = tx.selectFrom("event").select("id").orderBy("seq", "desc").limit(1);
    return (await row.executeTakeFirstOrThrow()).id;
  });
}

/** How many jobs wait for an event: what time or a job brought about is told like anything else. */
async function queuedFor(eventId: string): Promise<number> {
  const text = `select count(*)::int "count" from graphile_worker._private_jobs where payload->>'eventId' = $1`;
  return (await appPool().query<{ count: number }>(text, [eventId])).rows[0]?.count ?? 0;
}
