import { describe, expect, it } from "vitest";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { loadFacts } from "@/lib/db/facts";
import { aColleagueOf, aForgedScopeOn, granted, lastEventOf, onProject } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { foldChanges } from "@/lib/domain/readiness/change";
import { getEvidence, listEvidence } from "../queries";
import { aProjectOfAda, eventsOf } from "../testing/cast";
import { addEvidenceBatch } from "./add-evidence-batch";

const run = (number: number, itemIds: string[]) => ({
  title: `Run ${number}`,
  itemIds,
  collectedAt: "2026-01-05T09:00:00Z",
  content: { kind: "link", url: `https://ci.example.com/runs/${number}` } as const,
});
const note = { title: "What was left out", content: { kind: "note", body: "Two flaky suites." } } as const;
const pieces = [run(1, ["contract-tests-ci"]), run(2, ["safe-errors", "contract-tests-ci"]), note];

describe("Adding a batch of evidence", () => {
  it("adds every piece as it was sent, in one revision, and leaves one event", async () => {
    const { project } = await aProjectOfAda("Pipeline");
    const before = await revisionsOf(project);

    const added = granted(await addEvidenceBatch(project, { pieces }));

    expect(added.pieces.map(({ title }) => title)).toEqual(["Run 1", "Run 2", "What was left out"]);
    for (const piece of added.pieces) expect(await getEvidence(project, piece.id)).toEqual(piece);
    expect(await listEvidence(project, { itemId: "contract-tests-ci" })).toHaveLength(2);
    expect((await revisionsOf(project)).length).toBe(before.length + 1);
    expect((await eventsOf(project)).at(-1)).toBe("evidence.batchAdded");
    expect(await lastEventOf(project)).toMatchObject({
      data: {
        evidenceIds: added.pieces.map(({ id }) => id),
        digests: added.pieces.map(({ digest }) => digest),
      },
    });
  });

  it("leaves facts that folding the revisions gives again", async () => {
    const { project } = await aProjectOfAda("Folded");
    granted(await addEvidenceBatch(project, { pieces }));
    const facts = await within(project, (tx) => loadFacts(tx, project.workspaceId, project.projectId));
    expect(foldChanges(await revisionsOf(project))).toEqual(facts);
  });

  it("refuses the whole batch for one piece, and says which", async () => {
    const { project } = await aProjectOfAda("One wrong");
    const nowhere = run(3, ["no-such-item"]);
    expect(await addEvidenceBatch(project, { pieces: [...pieces, nowhere] })).toEqual({
      ok: false,
      reason: { code: "unknown-items", itemIds: ["no-such-item"], index: 3 },
    });
    const tomorrow = { ...note, collectedAt: new Date(Date.now() + 86_400_000).toISOString() };
    expect(await addEvidenceBatch(project, { pieces: [tomorrow] })).toMatchObject({
      reason: { code: "collected-in-future", index: 0 },
    });
    expect(await listEvidence(project)).toEqual([]);
  });

  it("takes neither an empty batch, nor more than a hundred pieces, nor files", async () => {
    const { project } = await aProjectOfAda("Bounds");
    const invalid = { code: "invalid" };
    await expect(addEvidenceBatch(project, { pieces: [] })).rejects.toMatchObject(invalid);
    const many = Array.from({ length: 101 }, () => note);
    await expect(addEvidenceBatch(project, { pieces: many })).rejects.toMatchObject(invalid);
    expect(granted(await addEvidenceBatch(project, { pieces: many.slice(1) })).pieces).toHaveLength(100);
  });

  it("is closed to who may not add evidence", async () => {
    const { ada, project } = await aProjectOfAda("Readers");
    for (const role of ["reviewer", "viewer"] as const) {
      const reader = await onProject(await aColleagueOf(ada, "member", "Rae Reader"), project, role);
      const boasting = mintProjectScope(reader, { projectId: project.projectId, projectRole: "founder" });
      await expect(addEvidenceBatch(boasting, { pieces })).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("finds no project of another workspace", async () => {
    const { project } = await aProjectOfAda("Foreign");
    const forged = await aForgedScopeOn(project);
    await expect(addEvidenceBatch(forged, { pieces })).rejects.toMatchObject({ code: "not-found" });
  });
});

/** The changes of a project's revisions, oldest first. */
function revisionsOf(scope: ProjectScope) {
  return within(scope, async (tx) => {
    const rows = await tx
      .selectFrom("revision")
      .select("change")
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .orderBy("number")
      .execute();
    return rows.map(({ change }) => change);
  });
}
