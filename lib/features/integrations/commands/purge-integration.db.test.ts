import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { getIntegration } from "../queries/list-integrations";
import { addIntegration } from "./add-integration";
import { deleteIntegration } from "./delete-integration";
import { purgeIntegration } from "./purge-integration";

const DUE = "2026-05-01T09:00:00.000Z";

async function inTheTrash(name: string) {
  const ada = await aFounderOf(name);
  const project = await aProject(ada, { name: "P" });
  const { integrationId } = granted(await addIntegration(project, { name: "Payments" }));
  await atInstant("2026-04-01T09:00:00.000Z", async () =>
    granted(await deleteIntegration(project, { integrationId, version: 1 })),
  );
  return { ada, project, integrationId };
}

describe("Purging an integration", () => {
  it("removes it for good, and the chain keeps its id, its last revision and its digest", async () => {
    const { project, integrationId } = await inTheTrash("Purged integration");
    granted(await atInstant(DUE, () => purgeIntegration(project, { integrationId })));
    await expect(getIntegration(project, integrationId)).rejects.toMatchObject({ code: "not-found" });
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.purged",
      data: { integrationId, revision: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it("refuses what is listed, and what has been in the trash for less than thirty days", async () => {
    const { project, integrationId } = await inTheTrash("Too early");
    const notDue = { ok: false, reason: { code: "not-due" } };
    const purge = (at: string, id: string) =>
      atInstant(at, () => purgeIntegration(project, { integrationId: id }));
    expect(await purge("2026-05-01T08:59:59.000Z", integrationId)).toEqual(notDue);
    const { integrationId: listed } = granted(await addIntegration(project, { name: "Mail" }));
    expect(await purge(DUE, listed)).toEqual(notDue);
  });

  it("is closed to a reviewer, and finds nothing of another workspace", async () => {
    const { ada, project, integrationId } = await inTheTrash("Closed");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(purgeIntegration(rae, { integrationId })).rejects.toMatchObject({ code: "forbidden" });
    const forged = await aForgedScopeOn(project);
    await expect(purgeIntegration(forged, { integrationId })).rejects.toMatchObject({ code: "not-found" });
  });
});
