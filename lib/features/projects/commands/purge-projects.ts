import "server-only";
import { sql } from "kysely";
import { systemProjectScope, systemScope } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { purgeProject } from "./purge-project";

const JOB = "purge-trash";

/** The daily round of a workspace: purges projects that lay in its trash for thirty days. @returns how many went. */
export async function purgeProjects(workspaceId: string): Promise<number> {
  let purged = 0;
  for (const projectId of await listSpentProjects(systemScope(workspaceId, JOB))) {
    const result = await purgeProject(systemProjectScope(workspaceId, projectId, JOB), {});
    if (result.ok) purged += 1;
  }
  return purged;
}

/** What has been in the trash long enough, of a workspace that may change; the oldest hundred. */
async function listSpentProjects(scope: Scope): Promise<string[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select p."id" from project p
      join workspace w on w."workspaceId" = p."workspaceId" and w."archivedAt" is null
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" <= app_now() - interval '30 days'
      order by p."deletedAt" limit 100`.execute(tx);
    return rows.map(({ id }) => id);
  });
}
