import "server-only";
import { allows } from "@/lib/auth/access";
import { loadScope } from "@/lib/auth/viewer";
import { listTeams } from "./queries";

/** The workspace's teams, and whether the viewer may change them. */
export async function loadTeams(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  return { teams: await listTeams(scope), canEdit: allows(scope, "team.edit") };
}
