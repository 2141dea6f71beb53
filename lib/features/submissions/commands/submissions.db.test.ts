import { describe, expect, it } from "vitest";
import {
  aCoFounder,
  answer,
  aReviewedProject,
  fail,
  itemDigestOf,
  type ReviewCast,
  scopeDigestOf,
} from "@/lib/db/testing/review";
import { aForgedScopeOn, granted, lastEventOf } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { sendBack } from "./send-back";
import { submitScope } from "./submit-scope";
import { withdrawSubmission } from "./withdraw-submission";

const scope = "scorecard";

async function asksForChange({ review }: ReviewCast, itemId: string): Promise<void> {
  const digest = await itemDigestOf(review, itemId);
  const words = { verdict: "changes-requested", comment: "Show the scan, please." } as const;
  granted(await giveVerdict(review, { itemId, digest, ...words }));
}

async function submissions({ project }: ReviewCast) {
  return within(project, (tx) =>
    tx
      .selectFrom("submission")
      .select(["status", "digest", "note", "sentBackItems"])
      .where("projectId", "=", project.projectId)
      .orderBy("submittedAt")
      .execute(),
  );
}

describe("Submitting a scope", () => {
  it("hands it to the reviewers with the digest of what stands, and leaves one event", async () => {
    const cast = await aReviewedProject("Submitted");
    const digest = await scopeDigestOf(cast.project, scope);

    const { submissionId } = granted(await submitScope(cast.project, { scope, note: "First look" }));

    expect(await submissions(cast)).toEqual([
      { status: "submitted", digest, note: "First look", sentBackItems: [] },
    ]);
    expect(await lastEventOf(cast.project)).toMatchObject({
      type: "submission.submitted",
      actorId: cast.ada.accountId,
      data: { submissionId, scope, digest, again: false },
    });
  });

  it("refuses a review nothing makes mandatory, and takes it once the data may be sensitive", async () => {
    const { project } = await aReviewedProject("Asked");

    expect(await submitScope(project, { scope: "security" })).toMatchObject({
      reason: { code: "scope-not-asked" },
    });
    await answer(project, "data-sensitivity", { kind: "replies", replies: ["not-sure"] });
    granted(await submitScope(project, { scope: "security" }));
    expect(await submitScope(project, { scope: "pre-launch" })).toMatchObject({
      reason: { code: "scope-not-asked" },
    });
  });

  it("lets one of two founders submit when both do at once", async () => {
    const cast = await aReviewedProject("Both at once");

    const both = await Promise.all([
      submitScope(cast.project, { scope }),
      submitScope(cast.project, { scope }),
    ]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { code: "already-submitted" } });
    expect(await submissions(cast)).toHaveLength(1);
  });

  it("refuses what enough reviewers have sealed just as it is", async () => {
    const { project, review } = await aReviewedProject("Sealed");
    granted(await submitScope(project, { scope }));
    granted(await recordSignoff(review, { scope, digest: await scopeDigestOf(review, scope) }));

    expect(await submitScope(project, { scope })).toMatchObject({ reason: { code: "already-sealed" } });
    await answer(project, "safe-errors");
    granted(await submitScope(project, { scope }));
  });

  it("is closed to a reviewer, and finds no project of another workspace", async () => {
    const { project, review } = await aReviewedProject("Closed");

    await expect(submitScope(review, { scope })).rejects.toMatchObject({ code: "forbidden" });
    await expect(submitScope(await aForgedScopeOn(project), { scope })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Sending a submission back", () => {
  it("names exactly the items whose present state was asked to be changed, and takes it again", async () => {
    const cast = await aReviewedProject("Sent back");
    await answer(cast.project, "safe-errors");
    const { submissionId } = granted(await submitScope(cast.project, { scope }));
    await asksForChange(cast, "secrets-not-in-git");
    await asksForChange(cast, "rate-limits-tested");
    await asksForChange(cast, "safe-errors");
    await answer(cast.project, "safe-errors", fail);

    granted(await sendBack(cast.review, { submissionId }));

    const itemIds = ["secrets-not-in-git", "rate-limits-tested"];
    expect(await lastEventOf(cast.project)).toMatchObject({
      type: "submission.sentBack",
      data: { submissionId, scope, itemIds },
    });
    await answer(cast.project, "secrets-not-in-git", fail);
    expect(granted(await submitScope(cast.project, { scope })).submissionId).toBe(submissionId);
    expect(await lastEventOf(cast.project)).toMatchObject({ data: { submissionId, again: true } });
    const digest = await scopeDigestOf(cast.project, scope);
    expect(await submissions(cast)).toEqual([
      { status: "submitted", digest, note: "", sentBackItems: itemIds },
    ]);
  });

  it("refuses when no item was asked to be changed, and when it is not with the reviewers", async () => {
    const cast = await aReviewedProject("Nothing to change");
    const { submissionId } = granted(await submitScope(cast.project, { scope }));

    expect(await sendBack(cast.review, { submissionId })).toMatchObject({
      reason: { code: "nothing-to-change" },
    });
    await asksForChange(cast, "secrets-not-in-git");
    granted(await sendBack(cast.review, { submissionId }));
    expect(await sendBack(cast.review, { submissionId })).toMatchObject({
      reason: { code: "submission-closed", status: "changes-requested" },
    });
  });

  it("is closed to a founder who owns nothing, and to other workspaces", async () => {
    const cast = await aReviewedProject("Not theirs");
    const { submissionId } = granted(await submitScope(cast.project, { scope }));
    const forged = await aForgedScopeOn(cast.project);

    await expect(sendBack(await aCoFounder(cast), { submissionId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(sendBack(forged, { submissionId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Withdrawing a submission", () => {
  it("keeps it on record as voided, and frees the scope", async () => {
    const cast = await aReviewedProject("Withdrawn");
    const { submissionId } = granted(await submitScope(cast.project, { scope }));

    granted(await withdrawSubmission(cast.project, { submissionId }));

    expect(await lastEventOf(cast.project)).toMatchObject({ type: "submission.withdrawn" });
    granted(await submitScope(cast.project, { scope }));
    expect((await submissions(cast)).map(({ status }) => status)).toEqual(["voided", "submitted"]);
  });

  it("refuses once it is decided, is closed to a reviewer, and not found elsewhere", async () => {
    const cast = await aReviewedProject("Decided");
    const { submissionId } = granted(await submitScope(cast.project, { scope }));
    await expect(withdrawSubmission(cast.review, { submissionId })).rejects.toMatchObject({
      code: "forbidden",
    });
    const forged = await aForgedScopeOn(cast.project);
    await expect(withdrawSubmission(forged, { submissionId })).rejects.toMatchObject({ code: "not-found" });

    granted(await recordSignoff(cast.review, { scope, digest: await scopeDigestOf(cast.review, scope) }));
    expect(await withdrawSubmission(cast.project, { submissionId })).toMatchObject({
      reason: { code: "submission-closed", status: "approved" },
    });
  });
});
