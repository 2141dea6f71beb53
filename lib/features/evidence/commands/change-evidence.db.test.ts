import { describe, expect, it } from "vitest";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { getEvidence, listEvidence } from "../queries";
import type { EvidenceVersion } from "../schema";
import { aProjectOfAda, aScan, eventsOf, stored } from "../testing/cast";
import { addEvidence } from "./add-evidence";
import { deleteEvidence } from "./delete-evidence";
import { editEvidence } from "./edit-evidence";
import { restoreEvidence } from "./restore-evidence";
import { reviseEvidence } from "./revise-evidence";

temporaryStorage();
const note = { kind: "note", body: "A better note." } as const;

/** Every change of a piece, as a person would make it on version 1. */
const CHANGES: Record<string, (scope: ProjectScope, piece: EvidenceVersion) => Promise<unknown>> = {
  revise: (scope, { evidenceId }) => reviseEvidence(scope, { evidenceId, content: note }),
  edit: (scope, { evidenceId }) => editEvidence(scope, { evidenceId, version: 1, title: "New" }),
  delete: (scope, { evidenceId }) => deleteEvidence(scope, { evidenceId, version: 1 }),
  restore: (scope, { evidenceId }) => restoreEvidence(scope, { evidenceId }),
};

describe.each(Object.entries(CHANGES))("To %s evidence", (_verb, change) => {
  it("is closed to a reviewer", async () => {
    const { ada, project } = await aProjectOfAda("Reviewed");
    const piece = await aScan(project);
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(change(rae, piece)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds nothing of another workspace, even with a forged scope", async () => {
    const { project } = await aProjectOfAda("Theirs");
    const piece = await aScan(project);
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });
    await expect(change(forged, piece)).rejects.toMatchObject({ code: "not-found" });
  });

  it("finds nothing of another project of the same workspace", async () => {
    const { ada, project } = await aProjectOfAda("Two projects");
    const piece = await aScan(project);
    const other = await aProject(ada, { name: "Other" });
    await expect(change(other, piece)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Revising evidence", () => {
  it("puts a new revision on top, keeps the old one whole, and leaves one event", async () => {
    const { project } = await aProjectOfAda("Revised");
    const { evidenceId } = await aScan(project);
    const before = await getEvidence(project, evidenceId);
    const files = await stored(project.workspaceId, { "again.txt": "still no leaks" });

    const revised = granted(await reviseEvidence(project, { evidenceId, content: { kind: "file", files } }));

    expect(revised).toEqual({ evidenceId, version: 2, revision: 2 });
    const after = await getEvidence(project, evidenceId);
    expect(after.files.map((file) => file.name)).toEqual(["again.txt"]);
    expect(after.digest).not.toBe(before.digest);
    expect(after.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(after.revisions[1]).toEqual(before.revisions[0]);
    expect((await eventsOf(project)).at(-1)).toBe("evidence.revised");
  });

  it("refuses another kind, a future date, and what lies in the trash", async () => {
    const { project } = await aProjectOfAda("Not so");
    const { evidenceId } = await aScan(project);
    expect(await reviseEvidence(project, { evidenceId, content: note })).toEqual({
      ok: false,
      reason: { code: "wrong-kind", expected: "file" },
    });
    const files = await stored(project.workspaceId, { "a.txt": "a" });
    const content = { kind: "file", files } as const;
    expect(
      await reviseEvidence(project, { evidenceId, content, collectedAt: "2199-01-01T00:00:00Z" }),
    ).toMatchObject({
      reason: { code: "collected-in-future" },
    });
    granted(await deleteEvidence(project, { evidenceId, version: 1 }));
    expect(await reviseEvidence(project, { evidenceId, content })).toMatchObject({
      reason: { code: "in-trash" },
    });
  });

  it("numbers the revisions of two people at once one after the other", async () => {
    const { project } = await aProjectOfAda("At once");
    const { evidenceId } = granted(await addEvidence(project, { title: "N", content: note }));
    const both = await Promise.all([1, 2].map(() => reviseEvidence(project, { evidenceId, content: note })));
    expect(both.map((result) => granted(result).revision).sort()).toEqual([2, 3]);
  });
});

describe("Editing evidence", () => {
  it("renames, and sets the items one piece serves, with an event that says which", async () => {
    const { project } = await aProjectOfAda("Edited");
    const { evidenceId } = await aScan(project);
    const itemIds = ["safe-errors", "provider-logging"];
    granted(await editEvidence(project, { evidenceId, version: 1, itemIds }));
    granted(await editEvidence(project, { evidenceId, version: 2, title: "  Full scan " }));

    expect(await getEvidence(project, evidenceId)).toMatchObject({
      title: "Full scan",
      version: 3,
      revision: 1,
    });
    expect((await listEvidence(project, { itemId: "provider-logging" })).map(({ id }) => id)).toEqual([
      evidenceId,
    ]);
    expect(await listEvidence(project, { itemId: "secrets-not-in-git" })).toEqual([]);
    expect((await eventsOf(project)).slice(-2)).toEqual(["evidence.linked", "evidence.edited"]);
  });

  it("shows the second of two editors what the first wrote, and overwrites nothing", async () => {
    const { project } = await aProjectOfAda("Two editors");
    const { evidenceId } = await aScan(project);
    const [first, second] = await Promise.all(
      ["One", "Two"].map((title) => editEvidence(project, { evidenceId, version: 1, title })),
    );
    const refused = [first, second].find((result) => result?.ok === false);
    const { title } = await getEvidence(project, evidenceId);
    expect(refused).toMatchObject({ reason: { code: "changed-meanwhile", current: { version: 2, title } } });
  });

  it("refuses items nobody knows and pieces in the trash", async () => {
    const { project } = await aProjectOfAda("Refused");
    const { evidenceId } = await aScan(project);
    expect(await editEvidence(project, { evidenceId, version: 1, itemIds: ["nope"] })).toMatchObject({
      reason: { code: "unknown-items", itemIds: ["nope"] },
    });
    granted(await deleteEvidence(project, { evidenceId, version: 1 }));
    expect(await editEvidence(project, { evidenceId, version: 2, title: "T" })).toMatchObject({
      reason: { code: "in-trash" },
    });
  });
});

describe("Deleting evidence and bringing it back", () => {
  it("takes it out of what counts and puts it into the trash, then back as it was", async () => {
    const { project } = await aProjectOfAda("Undo");
    const { evidenceId } = await aScan(project);
    const before = await getEvidence(project, evidenceId);

    granted(await deleteEvidence(project, { evidenceId, version: 1 }));
    expect(await listEvidence(project)).toEqual([]);
    const [trashed] = await listEvidence(project, { trash: true });
    expect(trashed).toMatchObject({
      id: evidenceId,
      trash: { deletedBy: { name: "Ada Founder" }, purgedAt: null },
    });

    expect(granted(await restoreEvidence(project, { evidenceId })).version).toBe(3);
    expect(await getEvidence(project, evidenceId)).toEqual({ ...before, version: 3 });
    expect(await listEvidence(project, { trash: true })).toEqual([]);
    expect((await eventsOf(project)).slice(-2)).toEqual(["evidence.deleted", "evidence.restored"]);
  });

  it("refuses to delete twice, to delete a newer state, and to restore what is not in the trash", async () => {
    const { project } = await aProjectOfAda("Twice");
    const { evidenceId } = await aScan(project);
    expect(await restoreEvidence(project, { evidenceId })).toMatchObject({
      reason: { code: "not-in-trash" },
    });
    granted(await editEvidence(project, { evidenceId, version: 1, title: "Newer" }));
    expect(await deleteEvidence(project, { evidenceId, version: 1 })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { title: "Newer" } },
    });
    granted(await deleteEvidence(project, { evidenceId, version: 2 }));
    expect(await deleteEvidence(project, { evidenceId, version: 3 })).toMatchObject({
      reason: { code: "in-trash" },
    });
  });
});
