import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";

export type WorkspaceDetails = {
  slug: string;
  name: string;
  timeZone: string;
  selfApproval: boolean;
  demo: boolean;
  archived: boolean;
};

export async function getWorkspace(scope: Scope, open?: Tx): Promise<WorkspaceDetails> {
  requirePermission(scope, "workspace.read");
  const read = (tx: Tx) =>
    tx
      .selectFrom("workspace")
      .select(["slug", "name", "timeZone", "selfApproval", "demo", "archivedAt"])
      .where("workspaceId", "=", scope.workspaceId)
      .executeTakeFirstOrThrow();
  const row = await within(scope, read, open);
  const { archivedAt, ...details } = row;
  return { ...details, archived: archivedAt !== null };
}

export type DeletedWorkspace = { workspaceId: string; slug: string; name: string; deletedAt: Date };

/** What an owner can still take out of the trash, latest first. Runs in the caller's transaction. */
export async function listDeletedWorkspaces(tx: Tx, accountId: string): Promise<DeletedWorkspace[]> {
  const { rows } = await sql<DeletedWorkspace>`
    select "workspaceId", "slug", "name", "deletedAt" from list_deleted_workspaces_of(${accountId}::uuid)`.execute(
    tx,
  );
  return rows;
}
