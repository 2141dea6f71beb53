import { describe, expect, it } from "vitest";
import { aHeldReview, anOpenReview, aRegistry } from "@/lib/db/testing/weekly-review";
import { aColleagueOf, aForgedScopeOn, granted, lastEventOf, onProject } from "@/lib/db/testing/world";
import { mailReview } from "@/lib/jobs/send-letters";
import { aMailServer, readable } from "@/lib/mail/testing/mail-server";
import { mailSummary } from "./mail-summary";

const mail = aMailServer();

describe("Mailing the summary of a review", () => {
  it("reaches who was chosen, as text and HTML, with the way to the review", async () => {
    const { ada, project } = await aRegistry("Mailed", "Payments *live*");
    const { id: reviewId, week } = await aHeldReview(project);
    granted(await mailSummary(project, { reviewId, to: [ada.accountId, ada.accountId] }));
    expect(await lastEventOf(project)).toMatchObject({
      type: "weeklyReview.mailed",
      data: { reviewId, to: [ada.accountId] },
    });

    await mailReview(project.workspaceId, { reviewId, accountId: ada.accountId });

    const letter = readable(mail.letters[0] ?? "");
    expect(letter).toMatch(new RegExp(`^To: ${ada.email}`, "m"));
    expect(letter).toMatch(new RegExp(`^Subject: Review of ${week}: Commute report$`, "m"));
    expect(letter).toContain("Payments *live* no calls posted: keep");
    expect(letter).toContain(`/projects/commute-report/weekly-reviews/${reviewId}`);
  });

  it("goes to nobody who has left meanwhile", async () => {
    const { project } = await aRegistry("Left", "Payments");
    const { id: reviewId } = await aHeldReview(project);
    const gone = "0193a000-0000-7000-8000-000000000000";
    await mailReview(project.workspaceId, { reviewId, accountId: gone });
    expect(mail.letters).toEqual([]);
  });

  it("refuses one that is open, and readers who may not read the project", async () => {
    const { ada, project } = await aRegistry("Unmailed", "Payments");
    const { id: reviewId } = await anOpenReview(project);
    expect(await mailSummary(project, { reviewId, to: [ada.accountId] })).toMatchObject({
      reason: { code: "review-still-open" },
    });
    const held = await aRegistry("Outsiders", "Payments");
    const closed = await aHeldReview(held.project);
    const bo = await aColleagueOf(held.ada, "member", "Bo Builder");
    expect(await mailSummary(held.project, { reviewId: closed.id, to: [bo.accountId] })).toMatchObject({
      reason: { code: "readers-outside", accountIds: [bo.accountId] },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Mail closed", "Payments");
    const { id: reviewId } = await aHeldReview(project);
    const input = { reviewId, to: [ada.accountId] };
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(mailSummary(viewer, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(mailSummary(await aForgedScopeOn(project), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
