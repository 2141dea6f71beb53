import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import {
  aCoFounder,
  allowSelfApproval,
  answer,
  aReviewedProject,
  aSecondReviewer,
  fail,
  itemDigestOf,
  type ReviewCast,
  scopeDigestOf,
} from "@/lib/db/testing/review";
import { aForgedScopeOn, granted, lastEventOf } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { getReadiness } from "@/lib/features/readiness/queries";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { recordSignoff } from "./record-signoff";
import { revokeSignoff } from "./revoke-signoff";
import { setQuorum } from "./set-quorum";

const scope = "scorecard";

async function aSubmission(workspace: string): Promise<ReviewCast> {
  const cast = await aReviewedProject(workspace);
  granted(await submitScope(cast.project, { scope }));
  return cast;
}

async function sign(review: ProjectScope) {
  return recordSignoff(review, { scope, digest: await scopeDigestOf(review, scope) });
}

function kept(project: ProjectScope) {
  return within(project, async (tx) => ({
    signoffs: await tx
      .selectFrom("signoff")
      .select(["by", "digest", "revision", "selfApproved", "revokeReason"])
      .where("projectId", "=", project.projectId)
      .orderBy("at")
      .execute(),
    revisions: await tx
      .selectFrom("revision")
      .select(["number", "key"])
      .where("projectId", "=", project.projectId)
      .orderBy("number")
      .execute(),
    submissions: await tx
      .selectFrom("submission")
      .select("status")
      .where("projectId", "=", project.projectId)
      .orderBy("submittedAt")
      .execute(),
  }));
}

describe("Signing off a scope", () => {
  it("seals the digest that stands, approves the submission, and is a revision of its own", async () => {
    const { project, review, rae } = await aSubmission("Signed");
    const digest = await scopeDigestOf(project, scope);

    const { signoffId, revision } = granted(await sign(review));

    const { signoffs, revisions, submissions } = await kept(project);
    expect(signoffs).toEqual([
      { by: rae.accountId, digest, revision, selfApproved: false, revokeReason: null },
    ]);
    expect(revisions.at(-1)).toEqual({ number: revision, key: `signoff:${signoffId}` });
    expect(submissions).toEqual([{ status: "approved" }]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "signoff.recorded",
      actorId: rae.accountId,
      data: { signoffId, scope, digest, completes: true, selfApproved: false },
    });
    const ladder = (await getReadiness(project)).ladder.flatMap((rung) => rung.conditions);
    expect(ladder.find(({ id }) => id === "scopes-signed")?.scopes).toEqual(["questions"]);
  });

  it("keeps its number when the same person changes something in the same minute", async () => {
    const { project } = await aSubmission("Same minute");
    await allowSelfApproval(project);
    const { revision, selfApproved } = granted(await sign(project));
    expect(selfApproved).toBe(true);

    await answer(project, "safe-errors");
    granted(await submitScope(project, { scope }));
    const second = granted(await sign(project));

    const { revisions } = await kept(project);
    expect(revisions.filter(({ key }) => key.startsWith("signoff:")).map(({ number }) => number)).toEqual([
      revision,
      second.revision,
    ]);
  });

  it("refuses a digest that is no longer that of the scope, and says which is", async () => {
    const { project, review } = await aSubmission("Changed meanwhile");
    const seen = await scopeDigestOf(review, scope);
    await answer(project, "safe-errors", fail);

    expect(await recordSignoff(review, { scope, digest: seen })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { digest: await scopeDigestOf(review, scope) } },
    });
    expect((await kept(project)).signoffs).toEqual([]);
  });

  it("refuses while an item's present state is asked to be changed, and takes it once it is", async () => {
    const { project, review } = await aSubmission("Asked to change");
    const itemId = "secrets-not-in-git";
    const digest = await itemDigestOf(review, itemId);
    granted(await giveVerdict(review, { itemId, verdict: "changes-requested", digest, comment: "How?" }));

    expect(await sign(review)).toMatchObject({ reason: { code: "changes-open", itemIds: [itemId] } });
    await answer(project, itemId, undefined, "With gitleaks");
    granted(await sign(review));
  });

  it("is not the author's to give: who answered, or who brought the evidence", async () => {
    const cast = await aSubmission("Authors");
    const bo = await aCoFounder(cast);
    const content = { kind: "note", body: "Clean." } as const;
    const piece = { title: "Scan", itemIds: ["safe-errors"], content };
    granted(await addEvidence(cast.project, piece));
    await answer(bo, "secrets-not-in-git", fail);

    expect(await sign(cast.project)).toMatchObject({
      reason: { code: "author-cannot-sign", itemIds: ["safe-errors"] },
    });
    await allowSelfApproval(cast.project);
    expect(granted(await sign(cast.project))).toMatchObject({ selfApproved: true });
  });

  it("counts nobody twice, and is complete with the last of the quorum", async () => {
    const cast = await aReviewedProject("Quorum");
    granted(await setQuorum(cast.project, { quorum: { scorecard: 2 } }));
    granted(await submitScope(cast.project, { scope }));

    expect(granted(await sign(cast.review))).toMatchObject({ completes: false });
    expect(await sign(cast.review)).toMatchObject({ reason: { code: "already-signed" } });
    expect((await kept(cast.project)).submissions).toEqual([{ status: "submitted" }]);
    expect(granted(await sign(await aSecondReviewer(cast)))).toMatchObject({ completes: true });
    expect((await kept(cast.project)).submissions).toEqual([{ status: "approved" }]);
  });

  it("needs a submission, or an earlier sign-off that is outdated", async () => {
    const { project, review } = await aReviewedProject("Unasked");

    expect(await sign(review)).toMatchObject({ reason: { code: "nothing-submitted" } });
    expect(
      await recordSignoff(review, { scope: "security", digest: await scopeDigestOf(review, "security") }),
    ).toMatchObject({ reason: { code: "scope-not-asked" } });
    granted(await submitScope(project, { scope }));
    granted(await sign(review));
    await answer(project, "safe-errors");
    granted(await sign(review));
  });

  it("is closed to a founder and to other workspaces", async () => {
    const cast = await aSubmission("Closed");
    const digest = await scopeDigestOf(cast.project, scope);

    await expect(recordSignoff(await aCoFounder(cast), { scope, digest })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(recordSignoff(await aForgedScopeOn(cast.project), { scope, digest })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Revoking a sign-off", () => {
  it("keeps it with the reason, takes its weight away, and is a revision of its own", async () => {
    const { project, review } = await aSubmission("Revoked");
    const { signoffId, revision } = granted(await sign(review));

    granted(await revokeSignoff(review, { signoffId, reason: "I had read the wrong branch." }));

    const { signoffs, revisions } = await kept(project);
    expect(signoffs).toMatchObject([{ revokeReason: "I had read the wrong branch." }]);
    expect(revisions.at(-1)?.number).toBe(revision + 1);
    expect(await lastEventOf(project)).toMatchObject({ type: "signoff.revoked", data: { signoffId, scope } });
    const ladder = (await getReadiness(project)).ladder.flatMap((rung) => rung.conditions);
    expect(ladder.find(({ id }) => id === "scopes-signed")?.scopes).toContain(scope);
    expect(await revokeSignoff(review, { signoffId, reason: "Once more" })).toMatchObject({
      reason: { code: "already-revoked" },
    });
  });

  it("is for who signed, or an owner; no other reviewer, no founder, nobody from elsewhere", async () => {
    const cast = await aSubmission("Whose");
    const { signoffId } = granted(await sign(cast.review));
    const words = { signoffId, reason: "No longer sure" };

    expect(await revokeSignoff(await aSecondReviewer(cast), words)).toMatchObject({
      reason: { code: "not-the-signer" },
    });
    await expect(revokeSignoff(await aCoFounder(cast), words)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeSignoff(await aForgedScopeOn(cast.project), words)).rejects.toMatchObject({
      code: "not-found",
    });
    granted(await revokeSignoff(cast.project, words));
  });
});

describe("The quorum", () => {
  it("is set per scope, and a lower one approves what enough people have signed", async () => {
    const { project, review } = await aReviewedProject("Lowered");
    granted(await setQuorum(project, { quorum: { scorecard: 3, questions: 1 } }));
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.quorumSet",
      data: { quorum: { scorecard: 3 }, previousQuorum: {} },
    });
    granted(await submitScope(project, { scope }));
    granted(await sign(review));
    expect((await kept(project)).submissions).toEqual([{ status: "submitted" }]);

    granted(await setQuorum(project, { quorum: {} }));
    expect((await kept(project)).submissions).toEqual([{ status: "approved" }]);
  });

  it("refuses what stands already and what cannot be met, and is closed to reviewers and outsiders", async () => {
    const { project, review } = await aReviewedProject("Refused");

    expect(await setQuorum(project, { quorum: { scorecard: 1 } })).toMatchObject({
      reason: { code: "unchanged" },
    });
    await expect(setQuorum(project, { quorum: { scorecard: 4 } })).rejects.toMatchObject({ code: "invalid" });
    await expect(setQuorum(review, { quorum: { scorecard: 2 } })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      setQuorum(await aForgedScopeOn(project), { quorum: { scorecard: 2 } }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
