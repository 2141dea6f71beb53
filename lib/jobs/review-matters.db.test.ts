import { describe, expect, it } from "vitest";
import { systemProjectScope } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { aRegistry, keepEverything } from "@/lib/db/testing/weekly-review";
import { aColleagueOf, granted, onProject } from "@/lib/db/testing/world";
import { agreeAction } from "@/lib/features/weekly-reviews/commands/agree-action";
import { closeReview } from "@/lib/features/weekly-reviews/commands/close-review";
import { editAction } from "@/lib/features/weekly-reviews/commands/edit-action";
import { openReview } from "@/lib/features/weekly-reviews/commands/open-review";
import { completeAction } from "@/lib/features/weekly-reviews/commands/settle-action";
import { getReview } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import { remind } from "./remind";
import { inboxOf, tellEverybody } from "./testing/tell";

const wednesday = "2026-11-18T09:00:00.000Z";

/** A review that time opened, with a second founder beside Ada. */
async function anOpenedReview(name: string) {
  const { ada, project } = await aRegistry(name, "Payments");
  const bo = await aColleagueOf(ada, "member", "Bo Builder");
  const boOn = await onProject(bo, project, "founder");
  const system = systemProjectScope(project.workspaceId, project.projectId, "test");
  const { reviewId } = granted(await atInstant(wednesday, () => openReview(system, {})));
  return { ada, bo, boOn, project, reviewId };
}

describe("What weekly reviews bring into inboxes", () => {
  it("is the open one, for every founder, until it is closed", async () => {
    const { ada, bo, project, reviewId } = await anOpenedReview("Open in inboxes");
    await tellEverybody(ada.scope);
    for (const { scope } of [ada, bo])
      expect(await inboxOf(scope)).toContain("The review of 2026-W47 is open");
    await keepEverything(project, await getReview(project, reviewId));
    granted(await closeReview(project, { reviewId }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(bo.scope)).not.toContain("The review of 2026-W47 is open");
  });

  it("is an action, for whoever is to do it, with a reminder until it is done", async () => {
    const { ada, bo, project } = await anOpenedReview("Actions in inboxes");
    const { actionId } = granted(
      await atInstant(wednesday, () =>
        agreeAction(project, { text: "Rotate the key", ownerId: bo.accountId, dueOn: "2026-11-30" }),
      ),
    );
    await tellEverybody(ada.scope);
    expect(await inboxOf(bo.scope)).toContain("“Rotate the key” is yours until 30 Nov 2026");
    await atInstant("2026-12-01T09:00:00.000Z", () => remind(project.workspaceId));
    expect(await inboxOf(bo.scope)).toContain("“Rotate the key” was due on 30 Nov 2026");
    granted(await completeAction(project, { actionId, version: 1 }));
    await atInstant("2026-12-01T10:00:00.000Z", () => tellEverybody(ada.scope));
    const left = await inboxOf(bo.scope);
    expect(left.filter((title) => title.includes("Rotate the key"))).toEqual([]);
  });

  it("is an action handed on: it leaves one inbox and enters the other", async () => {
    const { ada, bo, boOn, project } = await anOpenedReview("Handed on");
    const agreed = { text: "Ask the vendor", ownerId: bo.accountId, dueOn: "2099-01-04" };
    const { actionId } = granted(await agreeAction(project, agreed));
    await tellEverybody(ada.scope);
    granted(await editAction(boOn, { actionId, version: 1, changes: { ownerId: ada.accountId } }));
    await tellEverybody(ada.scope);
    const title = "“Ask the vendor” is yours until 4 Jan 2099";
    expect(await inboxOf(ada.scope)).toContain(title);
    expect(await inboxOf(bo.scope)).not.toContain(title);
  });
});
