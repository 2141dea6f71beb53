import { expect, it } from "vitest";
import { createCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import { listInbox } from "@/lib/features/inbox/queries";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { getReadiness } from "@/lib/features/readiness/queries";
import { encodeCursor } from "@/lib/http/cursor";
import { aFounderOf, aProject } from "./testing/world";

const invalid = { code: "invalid" };

it("What the database has no place for is the sender's fault, and no surprise", async () => {
  const ada = await aFounderOf("Unstorable");
  const project = await aProject(ada, { name: "P" });
  const campaign = { name: "Quiet\0launch", targetStage: "beta", dueOn: "2099-01-01" } as const;
  await expect(createCampaign(ada.scope, campaign)).rejects.toMatchObject(invalid);

  const target = { targetStage: "beta", targetDate: "0000-01-01" } as const;
  await expect(setTarget(project, target)).rejects.toMatchObject(invalid);
  await expect(getReadiness(project, "0000-01-01")).rejects.toMatchObject(invalid);

  const cursor = encodeCursor([2 ** 40, "2026-03-02T08:00:00.000Z", ada.accountId]);
  await expect(listInbox(ada.scope, { state: "open", limit: 5, cursor })).rejects.toMatchObject(invalid);
});
