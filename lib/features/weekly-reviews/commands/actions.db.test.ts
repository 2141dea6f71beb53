import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { anOpenReview, aRegistry, keepEverything } from "@/lib/db/testing/weekly-review";
import { aColleagueOf, aForgedScopeOn, granted, lastEventOf, onProject } from "@/lib/db/testing/world";
import { getAction, listActions } from "../queries/review-actions";
import { getReview } from "../queries/weekly-reviews";
import { agreeAction } from "./agree-action";
import { closeReview } from "./close-review";
import { editAction } from "./edit-action";
import { completeAction, dropAction, reopenAction } from "./settle-action";

const wednesday = "2026-11-18T09:00:00.000Z";
const aWeekLater = "2026-11-25T09:00:00.000Z";
const unknown = "0193a000-0000-7000-8000-000000000000";

async function aReviewWithAnAction(name: string) {
  const { ada, project } = await aRegistry(name, "Payments");
  const review = await anOpenReview(project);
  const action = { text: "Rotate the key", ownerId: ada.accountId, dueOn: "2099-01-04" };
  const { actionId } = granted(await agreeAction(project, action));
  return { ada, project, review, actionId };
}

describe("Agreeing an action", () => {
  it("names who does what by when, and the row it came from", async () => {
    const { ada, project } = await aRegistry("Agreeing", "Payments");
    const review = await anOpenReview(project);
    const rowId = review.contents[0]?.id ?? "";
    const { actionId } = granted(
      await agreeAction(project, {
        text: "Rotate the key",
        ownerId: ada.accountId,
        dueOn: "2099-01-04",
        rowId,
      }),
    );
    expect(await getAction(project, actionId)).toMatchObject({
      text: "Rotate the key",
      owner: { name: "Ada Founder" },
      state: "open",
      overdue: false,
      rowId,
      reviewId: review.id,
    });
    expect(await lastEventOf(project)).toMatchObject({
      type: "action.agreed",
      data: { actionId, reviewId: review.id },
    });
    expect((await getReview(project, review.id)).version).toBe(review.version + 1);
  });

  it("refuses without an open review, a day that is over, an unknown row, and owners who could not act", async () => {
    const { ada, project } = await aRegistry("Refusing", "Payments");
    const action = { text: "Rotate", ownerId: ada.accountId, dueOn: "2099-01-04" };
    const refusal = async (told: Partial<typeof action> & { rowId?: string } = {}) => {
      const result = await agreeAction(project, { ...action, ...told });
      return result.ok ? "granted" : result.reason.code;
    };
    expect(await refusal()).toBe("no-open-review");
    await anOpenReview(project);
    expect(await refusal({ dueOn: "2020-01-01" })).toBe("due-in-past");
    expect(await refusal({ rowId: unknown })).toBe("no-such-row");
    expect(await refusal({ ownerId: unknown })).toBe("not-a-member");
    const vi = await aColleagueOf(ada, "member", "Vi Viewer");
    await onProject(vi, project, "viewer");
    expect(await refusal({ ownerId: vi.accountId })).toBe("action-owner-cannot-act");
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Agreeing closed", "Payments");
    await anOpenReview(project);
    const action = { text: "Rotate", ownerId: ada.accountId, dueOn: "2099-01-04" };
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(agreeAction(viewer, action)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aForgedScopeOn(project);
    await expect(agreeAction(stranger, action)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("An action", () => {
  it("is carried over until it is done, and stays in the reviews that spoke of it", async () => {
    const { ada, project } = await aRegistry("Carried over", "Payments");
    const first = await atInstant(wednesday, async () => {
      const review = await anOpenReview(project);
      const action = { ownerId: ada.accountId, dueOn: "2026-11-20" };
      granted(await agreeAction(project, { ...action, text: "Rotate the key" }));
      granted(await agreeAction(project, { ...action, text: "Ask the vendor" }));
      await keepEverything(project, review);
      granted(await closeReview(project, { reviewId: review.id }));
      return getReview(project, review.id);
    });
    expect(first.summary).toContain("- [ ] Ask the vendor: Ada Founder, by 20 Nov 2026");
    const [asked] = first.agreed.filter(({ text }) => text === "Ask the vendor");
    await atInstant("2026-11-19T09:00:00.000Z", async () => {
      granted(await completeAction(project, { actionId: asked?.id ?? "", version: 1 }));
    });

    const second = await atInstant(aWeekLater, async () => {
      const { id } = await anOpenReview(project);
      const { carriedOver } = await getReview(project, id);
      expect(carriedOver).toMatchObject([{ text: "Rotate the key", overdue: true, week: "2026-W47" }]);
      granted(await completeAction(project, { actionId: carriedOver[0]?.id ?? "", version: 1 }));
      return getReview(project, id);
    });

    expect(second.carriedOver).toMatchObject([{ text: "Rotate the key", state: "done", overdue: false }]);
    expect(second.agenda[0]).toMatchObject({ section: "actions", total: 1, waiting: 0 });
    expect((await getReview(project, first.id)).agreed).toHaveLength(2);
    expect(await listActions(project, { state: "open" })).toEqual([]);
  });

  it("is changed only by who saw it as it stands, and not once it is settled", async () => {
    const { project, actionId } = await aReviewWithAnAction("Changing");
    granted(await editAction(project, { actionId, version: 1, changes: { text: "Rotate both keys" } }));
    expect(await lastEventOf(project)).toMatchObject({ type: "action.edited", data: { actionId } });
    const late = await editAction(project, { actionId, version: 1, changes: { text: "Rotate one" } });
    expect(late).toMatchObject({ reason: { code: "changed-meanwhile", current: { version: 2 } } });
    const past = { dueOn: "2020-01-01" };
    expect(await editAction(project, { actionId, version: 2, changes: past })).toMatchObject({
      reason: { code: "due-in-past" },
    });
    granted(await dropAction(project, { actionId, version: 2 }));
    expect(await lastEventOf(project)).toMatchObject({ type: "action.dropped" });
    const settled = await editAction(project, { actionId, version: 3, changes: { text: "Rotate it" } });
    expect(settled).toMatchObject({ reason: { code: "action-settled" } });
  });

  it("is done, and open again, each of it once", async () => {
    const { project, actionId } = await aReviewWithAnAction("Settling");
    granted(await completeAction(project, { actionId, version: 1 }));
    expect(await lastEventOf(project)).toMatchObject({ type: "action.done", data: { actionId } });
    expect(await completeAction(project, { actionId, version: 2 })).toMatchObject({
      reason: { code: "unchanged" },
    });
    granted(await reopenAction(project, { actionId, version: 2 }));
    expect(await lastEventOf(project)).toMatchObject({ type: "action.reopened" });
    expect(await getAction(project, actionId)).toMatchObject({ state: "open", settledAt: null, version: 3 });
  });

  it("is closed to a viewer, and unknown to another workspace", async () => {
    const { ada, project, actionId } = await aReviewWithAnAction("Actions closed");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    const stranger = await aForgedScopeOn(project);
    const input = { actionId, version: 1 };
    for (const settle of [completeAction, dropAction, reopenAction]) {
      await expect(settle(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
      await expect(settle(stranger, input)).rejects.toMatchObject({ code: "not-found" });
    }
    const changes = { text: "Mine" };
    await expect(editAction(viewer, { ...input, changes })).rejects.toMatchObject({ code: "forbidden" });
    await expect(editAction(stranger, { ...input, changes })).rejects.toMatchObject({ code: "not-found" });
  });
});
