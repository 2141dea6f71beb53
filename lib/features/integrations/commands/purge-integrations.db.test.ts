import { expect, it, vi } from "vitest";
import { atInstant } from "@/lib/clock";
import { aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { addIntegration } from "./add-integration";
import { deleteIntegration } from "./delete-integration";
import { purgeIntegration } from "./purge-integration";
import { purgeIntegrations } from "./purge-integrations";

vi.mock(import("./purge-integration"), async (original) => {
  const actual = await original();
  return { purgeIntegration: vi.fn(actual.purgeIntegration) };
});

it("A round goes on when one integration cannot be purged", async () => {
  const project = await aProject(await aFounderOf("A round with a stone in it"), { name: "P" });
  for (const name of ["Payments", "Mail"]) {
    const { integrationId } = granted(await addIntegration(project, { name }));
    await atInstant("2026-04-01T09:00:00.000Z", () =>
      deleteIntegration(project, { integrationId, version: 1 }),
    );
  }
  vi.mocked(purgeIntegration).mockRejectedValueOnce(new Error("held by something"));
  const purged = await atInstant("2026-06-01T09:00:00.000Z", () => purgeIntegrations(project.workspaceId));
  expect(purged).toBe(1);
});
