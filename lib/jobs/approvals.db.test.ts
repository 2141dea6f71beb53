import { expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { approveIntegration } from "@/lib/features/integrations/commands/approve-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

const WAITS = "Approve the integrations you own";

it("asks the owner of a record somebody else wrote, until they approve it or it is gone", async () => {
  const ada = await aFounderOf("Approvals");
  const project = await aProject(ada, { name: "P" });
  const bo = await aColleagueOf(ada, "member", "Bo Builder");
  const asBo = await onProject(bo, project, "founder");

  const { integrationId } = granted(await addIntegration(asBo, { name: "Mail", ownerId: ada.accountId }));
  granted(await addIntegration(asBo, { name: "His own" }));
  await tellEverybody(ada.scope);
  expect(await inboxOf(ada.scope)).toEqual([WAITS]);
  expect(await inboxOf(bo.scope)).toEqual([]);

  granted(await approveIntegration(project, { integrationId }));
  await tellEverybody(ada.scope);
  expect(await inboxOf(ada.scope)).toEqual([]);

  granted(await editIntegration(asBo, { integrationId, version: 2, changes: { purpose: "Sends mail." } }));
  await tellEverybody(ada.scope);
  expect(await inboxOf(ada.scope)).toEqual([WAITS]);
  granted(await deleteIntegration(asBo, { integrationId, version: 3 }));
  await tellEverybody(ada.scope);
  expect(await inboxOf(ada.scope)).toEqual([]);
});
