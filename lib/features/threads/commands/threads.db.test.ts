import { describe, expect, it } from "vitest";
import { aReviewedProject } from "@/lib/db/testing/review";
import { aColleagueOf, aForgedScopeOn, granted, lastEventOf, onProject } from "@/lib/db/testing/world";
import { listThreads } from "../queries";
import { addComment } from "./add-comment";
import { openThread } from "./open-thread";
import { reopenThread, resolveThread } from "./resolve-thread";

const itemId = "secrets-not-in-git";

describe("A discussion", () => {
  it("is opened on an item, answered, and kept in order with who was mentioned", async () => {
    const { project, review, ada, rae } = await aReviewedProject("Talk");

    const { threadId } = granted(
      await openThread(review, { itemId, body: "Which **tool**?", mentions: [ada.accountId] }),
    );
    expect(await lastEventOf(project)).toMatchObject({
      type: "thread.opened",
      actorId: rae.accountId,
      data: { threadId, itemId, scope: null, mentions: [ada.accountId] },
    });
    const { commentId } = granted(await addComment(project, { threadId, body: "gitleaks" }));
    expect(await lastEventOf(project)).toMatchObject({
      type: "thread.answered",
      data: { threadId, commentId, mentions: [] },
    });

    const [thread] = await listThreads(project, { itemId });
    expect(thread).toMatchObject({ id: threadId, itemId, scope: null, resolvedAt: null });
    expect(thread?.comments).toMatchObject([
      { body: "Which **tool**?", by: { name: "Rae Reviewer" }, mentions: [{ id: ada.accountId }] },
      { body: "gitleaks", by: { id: ada.accountId }, mentions: [] },
    ]);
  });

  it("is resolved and taken up again, and says so once each", async () => {
    const { project, review } = await aReviewedProject("Settled");
    const { threadId } = granted(await openThread(project, { scope: "questions", body: "Ready?" }));

    granted(await resolveThread(review, { threadId }));
    expect(await lastEventOf(project)).toMatchObject({ type: "thread.resolved" });
    expect(await resolveThread(project, { threadId })).toMatchObject({ reason: { code: "unchanged" } });
    expect(await listThreads(project, { state: "open" })).toEqual([]);
    expect(await listThreads(project, { state: "resolved", scope: "questions" })).toHaveLength(1);

    granted(await reopenThread(project, { threadId }));
    expect(await lastEventOf(project)).toMatchObject({ type: "thread.reopened" });
    expect(await reopenThread(project, { threadId })).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("refuses to mention somebody who may not read the project, and an item nobody knows", async () => {
    const { project, ada } = await aReviewedProject("Outsiders");
    const { accountId } = await aColleagueOf(ada, "member", "Nia Nobody");
    const mona = await aColleagueOf(ada, "manager", "Mona Manager");

    expect(
      await openThread(project, { itemId, body: "See this", mentions: [accountId, mona.accountId] }),
    ).toMatchObject({ reason: { code: "mentions-outsiders", accountIds: [accountId] } });
    expect(await openThread(project, { itemId: "no-such-item", body: "See this" })).toMatchObject({
      reason: { code: "unknown-item" },
    });
    await expect(openThread(project, { itemId, scope: "questions", body: "Both" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is closed to a viewer, and not found from another workspace or another project", async () => {
    const { project, ada } = await aReviewedProject("Closed");
    const other = await aReviewedProject("Other project");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vic Viewer"), project, "viewer");
    const { threadId } = granted(await openThread(project, { itemId, body: "Ours" }));
    const forged = await aForgedScopeOn(project);

    for (const scope of [viewer, forged]) {
      const code = scope === viewer ? "forbidden" : "not-found";
      await expect(openThread(scope, { itemId, body: "Hello" })).rejects.toMatchObject({ code });
      await expect(addComment(scope, { threadId, body: "Hello" })).rejects.toMatchObject({ code });
      await expect(resolveThread(scope, { threadId })).rejects.toMatchObject({ code });
      await expect(reopenThread(scope, { threadId })).rejects.toMatchObject({ code });
    }
    await expect(addComment(other.project, { threadId, body: "Hello" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listThreads(viewer)).toHaveLength(1);
  });
});
