import "server-only";
import { systemProjectScope, systemScope } from "@/lib/auth/access";
import { listBlobs, removeBlobs } from "@/lib/storage/blobs";
import { listPurgeDue, listStoredKeys } from "../queries";
import { purgeEvidence } from "./purge-evidence";

const JOB = "purge-trash";

/**
 * The daily round of a workspace: purges what has been in its trash for thirty days.
 * @returns how many pieces were purged.
 */
export async function purgeTrash(workspaceId: string): Promise<number> {
  let purged = 0;
  for (const { evidenceId, projectId } of await listPurgeDue(systemScope(workspaceId, JOB))) {
    const result = await purgeEvidence(systemProjectScope(workspaceId, projectId, JOB), { evidenceId });
    if (result.ok) purged += 1;
  }
  return purged;
}

/** The work of the job `purge-files`: a key of another workspace is left alone. */
export async function purgeFiles(workspaceId: string, storageKeys: readonly string[]): Promise<void> {
  await removeBlobs(storageKeys.filter((key) => key.startsWith(`${workspaceId}/`)));
}

/** The work of the job `purge-workspace-files`: every file of a workspace that is no more, and of no other. */
export async function purgeWorkspaceFiles(workspaceId: string): Promise<void> {
  const known = await listStoredKeys(systemScope(workspaceId, JOB));
  if (known.length > 0) throw new Error("The files of a workspace that still has records are not removed.");
  for await (const { key } of listBlobs(workspaceId)) await removeBlobs([key]);
}

const SETTLED_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that no record names: their upload was cut off between storage and database, or their
 * job was lost. Younger than a day they may still be about to be recorded. @returns how many went.
 */
export async function removeOrphans(workspaceId: string, now: number = Date.now()): Promise<number> {
  const settled: string[] = [];
  for await (const { key, keptAt } of listBlobs(workspaceId)) {
    if (now - keptAt >= SETTLED_MS) settled.push(key);
  }
  const known = new Set(await listStoredKeys(systemScope(workspaceId, JOB)));
  const orphans = settled.filter((key) => !known.has(key));
  await removeBlobs(orphans);
  return orphans.length;
}
