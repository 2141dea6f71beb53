import "server-only";
import { sql } from "kysely";
import { systemProjectScope, systemScope } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { logger } from "@/lib/telemetry/logger";
import { purgeIntegration } from "./purge-integration";

const JOB = "purge-trash";

/** The daily round of a workspace: purges integrations that lay in the trash for thirty days. @returns how many went. */
export async function purgeIntegrations(workspaceId: string): Promise<number> {
  let purged = 0;
  for (const { integrationId, projectId } of await listSpent(systemScope(workspaceId, JOB))) {
    const project = systemProjectScope(workspaceId, projectId, JOB);
    try {
      if ((await purgeIntegration(project, { integrationId })).ok) purged += 1;
    } catch (error) {
      // One integration must not hold up the rest of the round; it is due again tomorrow.
      logger.error({ error, workspaceId, projectId, integrationId }, "an integration could not be purged");
    }
  }
  return purged;
}

/** What has been in the trash long enough, of a workspace that may change; the oldest thousand. */
async function listSpent(scope: Scope): Promise<{ integrationId: string; projectId: string }[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ integrationId: string; projectId: string }>`
      select i."id" "integrationId", i."projectId" from integration i
      join workspace w on w."workspaceId" = i."workspaceId" and w."archivedAt" is null
      where i."workspaceId" = ${scope.workspaceId}::uuid and i."deletedAt" <= app_now() - interval '30 days'
      order by i."deletedAt" limit 1000`.execute(tx);
    return rows;
  });
}
