import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { getAssessment } from "@/lib/features/readiness/queries";
import { listDrillProposals, listDrills } from "../queries/list-drills";
import { recordDrill } from "./record-drill";

const NOW = "2026-03-02T09:00:00.000Z";
const tried = { kind: "restore", outcome: "worked", performedAt: "2026-03-01T14:00:00+01:00" } as const;

async function aTry(name: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  return { ada, project: await aProject(ada, { name: "P" }) };
}

const restoredAt = async (project: ProjectScope) => (await getAssessment(project)).facts.restoreDrillAt;

describe("Recording a drill", () => {
  it("counts from the moment it was tried, for ninety days, and proposes what follows", () =>
    atInstant(NOW, async () => {
      const { ada, project } = await aTry("Drill");
      const { drillId } = granted(await recordDrill(project, { ...tried, note: "Eleven minutes." }));

      expect(await restoredAt(project)).toBe("2026-03-01T13:00:00.000Z");
      expect(await listDrills(project)).toMatchObject([
        {
          id: drillId,
          by: { id: ada.accountId },
          endsAt: "2026-05-30T13:00:00.000Z",
          note: "Eleven minutes.",
        },
      ]);
      expect(await lastEventOf(project)).toMatchObject({
        type: "drill.recorded",
        data: { outcome: "worked" },
      });
      expect(await listDrillProposals(project)).toMatchObject([
        { itemId: "restore-drill", after: "pass", version: 0, drillId },
        { itemId: "recoverable-data", after: "partial" },
      ]);
      const { facts } = await getAssessment(project);
      expect(facts.items["restore-drill"]).toBeUndefined();
    }));

  it("is put right by another record, never by an edit", () =>
    atInstant(NOW, async () => {
      const { project } = await aTry("Put right");
      const { drillId } = granted(await recordDrill(project, tried));
      const right = { ...tried, outcome: "failed", corrects: drillId } as const;
      granted(await recordDrill(project, right));
      expect(await restoredAt(project)).toBeNull();
      expect(await listDrills(project)).toHaveLength(2);
      expect(await recordDrill(project, right)).toMatchObject({ reason: { code: "corrected-already" } });
    }));

  it("refuses a day to come, and the correction of what is not there or is something else", () =>
    atInstant(NOW, async () => {
      const { project } = await aTry("Refused");
      expect(await recordDrill(project, { ...tried, performedAt: "2026-03-03T00:00:00Z" })).toMatchObject({
        reason: { code: "drill-in-future", now: NOW },
      });
      const corrects = "01890000-0000-7000-8000-000000000000";
      expect(await recordDrill(project, { ...tried, corrects })).toMatchObject({
        reason: { code: "no-such-drill" },
      });
      const { drillId } = granted(await recordDrill(project, tried));
      expect(await recordDrill(project, { ...tried, kind: "rollback", corrects: drillId })).toMatchObject({
        reason: { code: "drill-of-another-kind" },
      });
    }));

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aTry("Closed");
    const viewer = await onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
    await expect(recordDrill(viewer, tried)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordDrill(await aForgedScopeOn(project), tried)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
