import "server-only";
import { allows } from "@/lib/auth/access";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { getWorkspace } from "./queries";

/** The workspace with what the viewer may do to it. */
export async function loadWorkspace(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "workspace.configure");
  return { workspace: await getWorkspace(scope), canDelete: allows(scope, "workspace.delete") };
}
