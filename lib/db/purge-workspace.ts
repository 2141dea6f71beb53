import "server-only";
import { sql } from "kysely";
import { appendAccountEvent } from "./audit-chain";
import { enqueue } from "./enqueue";
import { transaction } from "./transaction";
import { outsideWorkspaces } from "./within";

/** The rows of a large workspace take longer than a request may. In milliseconds. */
const LONGEST = 600_000;

/** Workspaces that have been in the trash for thirty days; the oldest hundred. */
export async function listSpentWorkspaces(): Promise<string[]> {
  return outsideWorkspaces(async (tx) => {
    const { rows } = await sql<{ workspaceId: string }>`select * from list_spent_workspaces()`.execute(tx);
    return rows.map(({ workspaceId }) => workspaceId);
  });
}

/**
 * Ends a workspace for good: every row of it, its audit chain included. No chain of its own is left to
 * write to, so the chain of each owner's account keeps that it ended and the last hash it had; a job
 * removes the files once this is committed.
 *
 * @returns false when its time in the trash is not over, or it came back meanwhile.
 */
export async function purgeWorkspace(workspaceId: string): Promise<boolean> {
  return transaction("write", { workspaceId }, async (tx) => {
    await sql`select set_config('statement_timeout', ${String(LONGEST)}, true)`.execute(tx);
    const { rows } = await sql<{ seq: number; head: string; ownerIds: string[]; now: Date }>`
      select p.*, app_now() "now" from purge_workspace() p`.execute(tx);
    const [purged] = rows;
    if (!purged) return false;
    const { seq, head, ownerIds, now } = purged;
    const event = { type: "account.workspacePurged", data: { workspaceId, seq, head } } as const;
    for (const owner of ownerIds) await appendAccountEvent(tx, owner, { at: now.toISOString(), event });
    await enqueue(tx, workspaceId, [{ name: "purge-workspace-files", payload: {} }]);
    return true;
  });
}
