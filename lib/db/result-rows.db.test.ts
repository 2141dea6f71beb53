import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { resultRowOf } from "@/lib/domain/steering/result-row";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { getReadiness } from "@/lib/features/readiness/queries";
import { ageReadiness } from "@/lib/jobs/age-readiness";
import { fillResults } from "@/lib/jobs/fill-results";
import { aFounderOf, aProject, granted } from "./testing/world";
import { transaction } from "./transaction";
import { within } from "./within";

const pass = { kind: "result", result: "pass" } as const;

async function keptOf(project: ProjectScope) {
  const row = await within(project, (tx) =>
    tx
      .selectFrom("project_results")
      .select(["results", "capabilities", "waived", "freshUntil", "nextStaleAt", "marks", "marksOf"])
      .where("projectId", "=", project.projectId)
      .executeTakeFirst(),
  );
  return row && { ...row, nextStaleAt: row.nextStaleAt?.toISOString() ?? null };
}

async function aProvenProject(workspaceName: string) {
  const ada = await aFounderOf(workspaceName);
  const project = await aProject(ada, { name: "P" });
  granted(await recordAnswer(project, { itemId: "secrets-not-in-git", answer: pass, version: 0 }));
  granted(
    await addEvidence(project, {
      title: "Scan",
      itemIds: ["secrets-not-in-git"],
      collectedAt: "2026-03-02T08:00:00.000Z",
      validUntil: "2026-03-10T08:00:00.000Z",
      content: { kind: "link", url: "https://ci.example/scan" },
    }),
  );
  return { ada, project };
}

describe("What is kept of every project for the heat map", () => {
  it("agrees with the computed readiness after a save, and after time alone has moved it", async () => {
    const { project } = await atInstant("2026-03-02T09:00:00.000Z", async () => {
      const made = await aProvenProject("Agreed results");
      expect(await keptOf(made.project)).toEqual(resultRowOf(await getReadiness(made.project)));
      return made;
    });
    expect(await keptOf(project)).toMatchObject({
      results: { "secrets-not-in-git": "pass" },
      freshUntil: { "secrets-not-in-git": "2026-03-10T08:00:00.000Z" },
      nextStaleAt: "2026-03-10T08:00:00.000Z",
    });

    await atInstant("2026-03-10T08:01:00.000Z", async () => {
      await ageReadiness();
      expect(await keptOf(project)).toEqual(resultRowOf(await getReadiness(project)));
    });
    expect(await keptOf(project)).toMatchObject({ freshUntil: {}, nextStaleAt: null });
  });

  it("is worked out for projects from before there was such a thing, once", async () => {
    const { ada, project } = await aProvenProject("From before");
    const before = await keptOf(project);
    const { workspaceId } = ada.scope;
    await transaction("write", { workspaceId }, (tx) =>
      tx.deleteFrom("project_results").where("workspaceId", "=", workspaceId).execute(),
    );
    expect(await fillResults(workspaceId)).toBe(1);
    expect(await keptOf(project)).toEqual(before);
    expect(await fillResults(workspaceId)).toBe(0);
  });

  it("is worked out anew when its marks follow another catalogue", async () => {
    const { ada, project } = await aProvenProject("Older marks");
    const { workspaceId } = ada.scope;
    const before = await keptOf(project);
    await transaction("write", { workspaceId }, (tx) =>
      tx
        .updateTable("project_results")
        .set({ marks: "p", marksOf: "2020.01" })
        .where("workspaceId", "=", workspaceId)
        .execute(),
    );
    expect(await fillResults(workspaceId)).toBe(1);
    expect(await keptOf(project)).toEqual(before);
  });

  it("is out of sight for another workspace", async () => {
    const { project } = await aProvenProject("Hidden results");
    const eve = await aFounderOf("Prying", "Eve Stranger");
    const seen = await within(eve.scope, (tx) =>
      tx.selectFrom("project_results").selectAll().where("projectId", "=", project.projectId).execute(),
    );
    expect(seen).toEqual([]);
  });
});
