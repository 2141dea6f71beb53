import "server-only";
import { sql } from "kysely";
import { systemProjectScope, systemScope } from "@/lib/auth/access";
import { catalogueFor } from "@/lib/db/catalogues";
import { derive } from "@/lib/db/derive";
import { loadFacts } from "@/lib/db/facts";
import { storeResults } from "@/lib/db/result-rows";
import { lockProject } from "@/lib/db/standing";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { assessReadiness } from "@/lib/domain/readiness/assess";

/**
 * Works out the row that heat maps read for every project that has none, or one in the order of
 * another catalogue. @returns how many were missing.
 */
export async function fillResults(workspaceId: string): Promise<number> {
  const missing = await within(systemScope(workspaceId, "fill-results"), async (tx) => {
    const { rows } = await sql<{ projectId: string }>`
      select p."id" "projectId" from project p where p."workspaceId" = ${workspaceId}::uuid
        and not exists (select 1 from project_results r where r."workspaceId" = p."workspaceId"
          and r."projectId" = p."id" and r."marksOf" = ${currentCatalogue.version})`.execute(tx);
    return rows;
  });
  for (const { projectId } of missing) await fillProject(workspaceId, projectId);
  return missing.length;
}

async function fillProject(workspaceId: string, projectId: string): Promise<void> {
  const scope = systemProjectScope(workspaceId, projectId, "fill-results");
  await derive(scope, async (tx) => {
    // Under the lock, or a save that commits meanwhile would be overwritten by what stood before it.
    const { standing } = await lockProject(tx, scope);
    const facts = await loadFacts(tx, workspaceId, projectId);
    const catalogue = await catalogueFor(tx, workspaceId, facts.checksVersion);
    const readiness = assessReadiness(catalogue, facts, standing.now);
    await storeResults(workspaceId, projectId, readiness).execute(tx);
  });
}
