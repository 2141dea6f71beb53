import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import { remind } from "./remind";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

const START = "2026-03-02T09:00:00.000Z";

/** Payments, whose key belongs to Bo and is due on 20 May; Ada owns the integration. */
async function aKey(name: string) {
  return atInstant(START, async () => {
    const ada = await aFounderOf(name);
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const { projectId } = await aProject(ada, { name: "P" });
    const project = (await openProject(ada.scope, projectId)).scope;
    await onProject(bo, project, "viewer");
    const { integrationId } = granted(
      await addIntegration(project, {
        name: "Payments",
        authMethod: "api-key",
        secretOwnerId: bo.accountId,
        rotationDueOn: "2026-05-20",
      }),
    );
    const readAt = (at: string) =>
      atInstant(at, async () => {
        await remind(ada.scope.workspaceId);
        return [await inboxOf(ada.scope), await inboxOf(bo.scope)];
      });
    return { ada, bo, project, integrationId, readAt };
  });
}

describe("Reminders of a rotation", () => {
  it("tell the owner of the key and of the integration, 30, 7 and 1 days before and once it is overdue", async () => {
    const { readAt } = await aKey("A key that ages");
    const due = ["The key of Payments is to be rotated by 20 May 2026"];
    expect(await readAt("2026-04-19T08:00:00.000Z")).toEqual([[], []]);
    expect(await readAt("2026-04-20T08:00:00.000Z")).toEqual([due, due]);
    expect(await readAt("2026-05-13T08:00:00.000Z")).toEqual([due, due]);
    expect(await readAt("2026-05-19T08:00:00.000Z")).toEqual([due, due]);
    const over = ["The key of Payments was to be rotated on 20 May 2026"];
    expect(await readAt("2026-05-21T08:00:00.000Z")).toEqual([over, over]);
    expect(await readAt("2026-07-21T08:00:00.000Z")).toEqual([over, over]);
  });

  it("leave both inboxes at once when the day moves", async () => {
    const { ada, bo, project, integrationId, readAt } = await aKey("A key that was rotated");
    expect(await readAt("2026-05-21T08:00:00.000Z")).toEqual([[expect.anything()], [expect.anything()]]);
    await atInstant("2026-05-21T09:00:00.000Z", async () => {
      const changes = { rotationDueOn: "2026-08-19" };
      granted(await editIntegration(project, { integrationId, version: 1, changes }));
      await tellEverybody(ada.scope);
      expect([await inboxOf(ada.scope), await inboxOf(bo.scope)]).toEqual([[], []]);
    });
  });

  it("say nothing of a day that was set with less to go, nor of what is in the trash or has no key", async () => {
    const { project, integrationId, readAt } = await aKey("Keys of no concern");
    await atInstant("2026-05-10T09:00:00.000Z", async () => {
      const soon = { rotationDueOn: "2026-05-25" };
      granted(await editIntegration(project, { integrationId, version: 1, changes: soon }));
      granted(
        await addIntegration(project, { name: "Feed", authMethod: "none", rotationDueOn: "2026-05-01" }),
      );
    });
    expect(await readAt("2026-05-11T08:00:00.000Z")).toEqual([[], []]);
    await atInstant("2026-05-11T09:00:00.000Z", async () =>
      granted(await deleteIntegration(project, { integrationId, version: 2 })),
    );
    expect(await readAt("2026-05-26T08:00:00.000Z")).toEqual([[], []]);
  });
});
