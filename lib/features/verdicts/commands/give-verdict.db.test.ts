import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadFacts } from "@/lib/db/facts";
import {
  aCoFounder,
  allowSelfApproval,
  answer,
  aReviewedProject,
  fail,
  itemDigestOf,
  sealsOf,
} from "@/lib/db/testing/review";
import { aForgedScopeOn, granted, lastEventOf } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { type FactChange, foldChanges } from "@/lib/domain/readiness/change";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { getReadiness } from "@/lib/features/readiness/queries";
import { giveVerdict } from "./give-verdict";

const itemId = "secrets-not-in-git";
const note = { kind: "note", body: "The scan found nothing." } as const;

function foldOf(project: ProjectScope) {
  return within(project, async (tx) => {
    const rows = await tx
      .selectFrom("revision")
      .select("change")
      .where("projectId", "=", project.projectId)
      .orderBy("number")
      .execute();
    const changes: FactChange[] = rows.map((row) => row.change);
    return {
      folded: foldChanges(changes),
      loaded: await loadFacts(tx, project.workspaceId, project.projectId),
    };
  });
}

async function approve(review: ProjectScope, id = itemId) {
  return giveVerdict(review, { itemId: id, verdict: "approved", digest: await itemDigestOf(review, id) });
}

describe("A reviewer's word on an item", () => {
  it("verifies exactly the state it was given to, and changes no digest", async () => {
    const { project, review, rae } = await aReviewedProject("Approved");
    const before = await sealsOf(project);

    granted(await approve(review));

    expect(await sealsOf(project)).toEqual(before);
    expect((await getReadiness(project)).items[itemId]).toMatchObject({ trust: "reviewer-verified" });
    expect(await lastEventOf(project)).toMatchObject({
      type: "item.approved",
      actorId: rae.accountId,
      data: { itemId, digest: before.items[itemId] },
    });
    await answer(project, itemId, undefined, "One more word");
    expect((await getReadiness(project)).items[itemId]).toMatchObject({ trust: "self-claimed" });
  });

  it("is part of the facts that revisions fold to", async () => {
    const { project, review } = await aReviewedProject("Folded");
    granted(await approve(review));

    const { folded, loaded } = await foldOf(project);
    expect(folded.items[itemId]?.approval).toMatchObject({ verdict: "approved" });
    expect(folded.items).toEqual(loaded.items);
  });

  it("turns a claim that a blocker does not apply into an answer that counts", async () => {
    const { project, review } = await aReviewedProject("Claimed");
    await answer(project, "admin-auth", {
      kind: "not-applicable",
      reason: "there is no backend to sign in to",
    });
    expect((await getReadiness(project)).items["admin-auth"]).toMatchObject({ claimPending: true });

    granted(await approve(review, "admin-auth"));

    expect((await getReadiness(project)).items["admin-auth"]).toMatchObject({
      claimPending: false,
      counted: "not-applicable",
      trust: "reviewer-verified",
    });
  });

  it("asks for changes in the item's discussion, and goes on in the same one", async () => {
    const { project, review } = await aReviewedProject("Discussed");
    const digest = await itemDigestOf(review, itemId);
    const asked = { itemId, verdict: "changes-requested", digest } as const;

    const first = granted(await giveVerdict(review, { ...asked, comment: "Which tool scanned it?" }));
    const second = granted(await giveVerdict(review, { ...asked, comment: "And when?" }));
    const third = granted(await approve(review));

    expect(second.threadId).toBe(first.threadId);
    expect(third.threadId).toBe(first.threadId);
    const comments = await within(project, (tx) =>
      tx.selectFrom("comment").select(["body", "verdict", "digest"]).orderBy("id").execute(),
    );
    expect(comments).toEqual([
      { body: "Which tool scanned it?", verdict: "changes-requested", digest },
      { body: "And when?", verdict: "changes-requested", digest },
      { body: "", verdict: "approved", digest },
    ]);
  });

  it("asks for an answer where there is none, and the founder's first save still goes through", async () => {
    const { project, review, ada } = await aReviewedProject("Unanswered");
    const open = { itemId: "safe-errors", digest: await itemDigestOf(review, "safe-errors") };
    const comment = "Please answer this one.";
    granted(await giveVerdict(review, { ...open, verdict: "changes-requested", comment }));

    const saved = granted(await recordAnswer(project, { itemId: "safe-errors", answer: fail, version: 0 }));

    expect(saved.version).toBe(1);
    const { loaded } = await foldOf(project);
    expect(loaded.items["safe-errors"]).toMatchObject({ answeredBy: ada.accountId, approval: null });
  });

  it("refuses an approval of nothing, words that are missing, and a state that has changed", async () => {
    const { project, review } = await aReviewedProject("Refused");

    expect(await approve(review, "safe-errors")).toMatchObject({ reason: { code: "nothing-to-approve" } });
    const digest = await itemDigestOf(review, itemId);
    await expect(giveVerdict(review, { itemId, verdict: "changes-requested", digest })).rejects.toMatchObject(
      {
        code: "invalid",
      },
    );
    await answer(project, itemId, fail);
    expect(await giveVerdict(review, { itemId, verdict: "approved", digest })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { digest: await itemDigestOf(review, itemId) } },
    });
    const nowhere = { itemId: "no-such-item", verdict: "approved", digest } as const;
    expect(await giveVerdict(review, nowhere)).toMatchObject({ reason: { code: "unknown-item" } });
  });

  it("is not the author's to give, be it of the answer or of the evidence, unless the workspace allows it", async () => {
    const { project } = await aReviewedProject("Own work");

    expect(await approve(project)).toMatchObject({
      reason: { code: "author-cannot-approve", itemIds: [itemId] },
    });
    await addEvidence(project, { title: "Scan", itemIds: [itemId], content: note });
    await allowSelfApproval(project);
    expect(granted(await approve(project))).toMatchObject({ selfApproved: true });
    const { loaded } = await foldOf(project);
    expect(loaded.items[itemId]?.approval).toMatchObject({ selfApproved: true });
  });

  it("is closed to a founder, and finds no project of another workspace", async () => {
    const cast = await aReviewedProject("Closed to others");
    const digest = await itemDigestOf(cast.project, itemId);
    const word = { itemId, verdict: "approved", digest } as const;

    await expect(giveVerdict(await aCoFounder(cast), word)).rejects.toMatchObject({ code: "forbidden" });
    await expect(giveVerdict(await aForgedScopeOn(cast.project), word)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
