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
import { type DueProject, listDueProjects } from "./due-work";
import { eachDue } from "./each-due";

/**
 * Brings the cached readiness of every project up to the present where time alone has moved it: evidence
 * went stale, a waiver ran out. @returns how many were brought up.
 */
export function ageReadiness(): Promise<number> {
  return eachDue({
    list: listDueProjects,
    idOf: ({ projectId }) => projectId,
    work: ageProject,
    failed: "readiness could not be brought up to date",
  });
}

/** The facts stay as they are; an event is left only when somebody looking would see another score or stage. */
async function ageProject({ workspaceId, projectId }: DueProject): Promise<boolean> {
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
  return true;
}
