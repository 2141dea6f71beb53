import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { systemProjectScope } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, granted, onProject } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { blobFolder } from "@/lib/storage/data-folder";
import { filesBelow, temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { findEvidenceFile, getEvidence, listEvidence } from "../queries";
import { aProjectOfAda, aScan, eventsOf, stored } from "../testing/cast";
import { addEvidence } from "./add-evidence";
import { deleteEvidence } from "./delete-evidence";
import { purgeEvidence } from "./purge-evidence";
import { purgeFiles, purgeTrash, removeOrphans } from "./purge-trash";
import { restoreEvidence } from "./restore-evidence";

temporaryStorage();

/** A scan that went to the trash some days ago. */
async function trashedScan(project: ProjectScope, daysAgo: number): Promise<string> {
  const { evidenceId } = await aScan(project);
  granted(await deleteEvidence(project, { evidenceId, version: 1 }));
  const deletedAt = new Date(Date.now() - daysAgo * 86_400_000);
  await transaction("write", { workspaceId: project.workspaceId }, (tx) =>
    tx.updateTable("evidence").set({ deletedAt }).where("id", "=", evidenceId).execute(),
  );
  return evidenceId;
}

const filesOf = (project: ProjectScope) => filesBelow(join(blobFolder(), project.workspaceId));

describe("Purging the trash", () => {
  it("after thirty days takes the bytes, keeps digest and metadata, and leaves one event", async () => {
    const { project } = await aProjectOfAda("Purged");
    const evidenceId = await trashedScan(project, 30);
    const before = await getEvidence(project, evidenceId);

    expect(await purgeTrash(project.workspaceId)).toBe(1);
    const keys = filesOf(project).map((path) => `${project.workspaceId}/${path}`);
    expect(await queuedPurge(project, keys)).toEqual(keys);
    await purgeFiles(project.workspaceId, keys);

    const after = await getEvidence(project, evidenceId);
    expect(after.digest).toBe(before.digest);
    expect(after.files).toEqual(before.files.map((file) => ({ ...file, purged: true })));
    expect(await findEvidenceFile(project, evidenceId, before.files[0]?.id ?? "")).toBeNull();
    expect(filesOf(project)).toEqual([]);
    expect((await eventsOf(project)).at(-1)).toBe("evidence.purged");
    expect(await listEvidence(project, { trash: true })).toEqual([]);
    expect(await restoreEvidence(project, { evidenceId })).toMatchObject({ reason: { code: "purged" } });
    expect(await purgeTrash(project.workspaceId)).toBe(0);
  });

  it("takes the text of a note and the address of a link as well", async () => {
    const { project } = await aProjectOfAda("Words");
    const content = { kind: "note", body: "Something private." } as const;
    const { evidenceId } = granted(await addEvidence(project, { title: "N", content }));
    granted(await deleteEvidence(project, { evidenceId, version: 1 }));
    await transaction("write", { workspaceId: project.workspaceId }, (tx) =>
      tx
        .updateTable("evidence")
        .set({ deletedAt: new Date(0) })
        .where("id", "=", evidenceId)
        .execute(),
    );
    expect(await purgeTrash(project.workspaceId)).toBe(1);
    expect((await getEvidence(project, evidenceId)).body).toBeNull();
  });

  it("leaves alone what has been there for less, and what is not there at all", async () => {
    const { project } = await aProjectOfAda("Too early");
    const young = await trashedScan(project, 29.9);
    const { evidenceId: kept } = await aScan(project);
    expect(await purgeTrash(project.workspaceId)).toBe(0);
    const system = systemProjectScope(project.workspaceId, project.projectId, "test");
    for (const evidenceId of [young, kept]) {
      expect(await purgeEvidence(system, { evidenceId })).toEqual({ ok: false, reason: { code: "not-due" } });
    }
    expect(filesOf(project)).toHaveLength(2);
  });

  it("is closed to a reviewer, and to a stranger with a forged scope", async () => {
    const { ada, project } = await aProjectOfAda("Closed");
    const evidenceId = await trashedScan(project, 31);
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(purgeEvidence(rae, { evidenceId })).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });
    await expect(purgeEvidence(forged, { evidenceId })).rejects.toMatchObject({ code: "not-found" });
  });

  it("sweeps away files no record names once they are a day old, and no other workspace's", async () => {
    const { project } = await aProjectOfAda("Orphans");
    const other = await aProjectOfAda("Other");
    await aScan(project);
    await stored(project.workspaceId, { "orphan.txt": "o" });
    await stored(other.project.workspaceId, { "theirs.txt": "t" });

    expect(await removeOrphans(project.workspaceId)).toBe(0);
    expect(await removeOrphans(project.workspaceId, Date.now() + 25 * 3_600_000)).toBe(1);
    expect(filesOf(project)).toHaveLength(1);
    expect(filesOf(other.project)).toHaveLength(1);
  });

  it("never removes a file of another workspace for a job", async () => {
    const [mine, theirs] = [await aProjectOfAda("Mine"), await aProjectOfAda("Theirs")];
    const files = await stored(theirs.project.workspaceId, { "theirs.txt": "t" });
    await purgeFiles(
      mine.project.workspaceId,
      files.map((file) => file.storageKey),
    );
    expect(filesOf(theirs.project)).toHaveLength(1);
  });
});

/** The files a queued job names; a job runner of another test may have taken it already. */
async function queuedPurge(project: ProjectScope, taken: string[]): Promise<string[]> {
  const rows = await within(project, async (tx) => {
    const found = await sql<{ payload: { workspaceId: string; storageKeys: string[] } }>`
      select "payload" from graphile_worker._private_jobs`.execute(tx);
    return found.rows;
  });
  const job = rows.map((row) => row.payload).find((payload) => payload.workspaceId === project.workspaceId);
  return job?.storageKeys ?? taken;
}
