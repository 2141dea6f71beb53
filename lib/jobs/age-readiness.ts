import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { systemProjectScope } from "@/lib/auth/access";
import { appendEvent } from "@/lib/db/audit-chain";
import { catalogueFor } from "@/lib/db/catalogues";
import { derive } from "@/lib/db/derive";
import { loadFacts } from "@/lib/db/facts";
import { storeResults } from "@/lib/db/result-rows";
import { readinessColumns } from "@/lib/db/revisions";
import { lockProject } from "@/lib/db/standing";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { logger } from "@/lib/telemetry/logger";
import { listDueProjects } from "./due-work";

const BATCH = 200;

/**
 * Brings the cached readiness of every project up to the present where time alone has moved it: evidence
 * went stale, a waiver ran out. @returns how many were brought up.
 */
export async function ageReadiness(): Promise<number> {
  const tried = new Set<string>();
  let aged = 0;
  for (;;) {
    const due = (await listDueProjects(BATCH + tried.size)).filter(({ projectId }) => !tried.has(projectId));
    if (due.length === 0) return aged;
    for (const { workspaceId, projectId } of due) {
      tried.add(projectId);
      try {
        await ageProject(workspaceId, projectId);
        aged += 1;
      } catch (error) {
        // One project must not hold up the others; it is due again in a minute.
        logger.error({ error, workspaceId, projectId }, "readiness could not be brought up to date");
      }
    }
  }
}

/** The facts stay as they are; an event is left only when somebody looking would see another score or stage. */
async function ageProject(workspaceId: string, projectId: string): Promise<void> {
  const scope = systemProjectScope(workspaceId, projectId, "age-readiness");
  await derive(scope, async (tx) => {
    const project = await lockProject(tx, scope);
    const at = project.standing.now;
    const facts = await loadFacts(tx, workspaceId, projectId);
    const catalogue = await catalogueFor(tx, workspaceId, facts.checksVersion);
    const readiness = assessReadiness(catalogue, facts, at);
    await sql`with results as (${storeResults(workspaceId, projectId, readiness)})
      update project set ${readinessColumns(readiness)}
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid`.execute(tx);
    const { score, stage } = readiness;
    if (score === project.score && stage === project.stage) return;
    const data = { score, previousScore: project.score, stage, previousStage: project.stage };
    const event = { type: "readiness.aged", data } as const;
    await appendEvent(tx, workspaceId, { id: uuidv7(), at, actorId: null, projectId, event });
  });
}
