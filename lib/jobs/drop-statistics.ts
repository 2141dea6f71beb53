import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";
import { KEPT_DAYS } from "@/lib/domain/integrations/statistics";

/** Drops what was counted of calls longer ago than it is kept. @returns how many rows went. */
export async function dropStatistics(workspaceId: string): Promise<number> {
  return derive(systemScope(workspaceId, "purge-trash"), async (tx) => {
    // By integration: the index on days begins with it.
    const { numAffectedRows } = await sql`
      delete from call_statistic s using integration i
      where i."workspaceId" = ${workspaceId}::uuid and s."workspaceId" = i."workspaceId"
        and s."integrationId" = i."id" and s."day" < app_now()::date - ${KEPT_DAYS}::int`.execute(tx);
    return Number(numAffectedRows ?? 0);
  });
}
