import { expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { postStatistics } from "@/lib/features/call-statistics/commands/post-statistics";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { dropStatistics } from "./drop-statistics";

it("What was counted of calls is dropped after four hundred days", async () => {
  const ada = await aFounderOf("Counted long ago");
  const project = await aProject(ada, { name: "P" });
  const { integrationId } = granted(await addIntegration(project, { name: "Payments" }));
  const latency = Array.from({ length: LATENCY_BUCKETS }, () => 0);
  const rows = ["2026-01-01", "2026-01-02"].map((day) => ({
    ...{ endpoint: "GET /v1/charges", day, calls: 0, errors: 0, latency },
  }));
  await atInstant("2026-02-01T10:00:00.000Z", async () =>
    granted(await postStatistics(project, { integrationId, rows })),
  );
  const { workspaceId } = project;
  expect(await atInstant("2027-02-05T10:00:00.000Z", () => dropStatistics(workspaceId))).toBe(0);
  expect(await atInstant("2027-02-06T10:00:00.000Z", () => dropStatistics(workspaceId))).toBe(1);
});
