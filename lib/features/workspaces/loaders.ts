import "server-only";
import { allows } from "@/lib/auth/access";
import { guardPage, loadScope, loadSignedIn } from "@/lib/auth/viewer";
import { outsideWorkspaces } from "@/lib/db/within";
import { getWorkspace, listDeletedWorkspaces } from "./queries";

/** The workspace with what the viewer may do to it. */
export async function loadWorkspace(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "workspace.configure");
  return { workspace: await getWorkspace(scope), canDelete: allows(scope, "workspace.delete") };
}

/** What the signed-in person can still take out of the trash. */
export async function loadDeletedWorkspaces() {
  const { accountId } = await loadSignedIn();
  const rows = await outsideWorkspaces((tx) => listDeletedWorkspaces(tx, accountId));
  return rows.map((row) => ({ ...row, deletedAt: row.deletedAt.toISOString() }));
}
