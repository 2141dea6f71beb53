import "server-only";
import { sql } from "kysely";
import { z } from "zod";
import { systemProjectScope } from "@/lib/auth/access";
import { projectCommand } from "@/lib/db/command";
import { derive } from "@/lib/db/derive";
import { loadPlans, settlePlans } from "@/lib/db/plans";
import { within } from "@/lib/db/within";
import { operationsFacts } from "@/lib/domain/operations/operations-facts";
import { refuse } from "@/lib/result";

type Ids = { workspaceId: string; projectId: string };

/**
 * Looks through the plans of a project again, after its registry, its rollout or the day has moved on.
 * @returns whether one of them became complete, or is no longer.
 */
export async function judgePlans({ workspaceId, projectId }: Ids): Promise<boolean> {
  const scope = systemProjectScope(workspaceId, projectId, "judge-plans");
  const seen = await within(scope, async (tx) => {
    const { rows } = await sql<Seen>`
      select p."version", r."version" "rollout", p."runbookComplete", p."rollbackPlanComplete"
      from project p left join rollout r on r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
      where p."workspaceId" = ${workspaceId}::uuid and p."id" = ${projectId}::uuid`.execute(tx);
    const { material, stored } = await loadPlans(tx, workspaceId, projectId);
    return { row: rows[0], today: material.today, facts: operationsFacts(material, stored) };
  });
  const { row, today, facts } = seen;
  if (!row) return false;
  const moved =
    row.runbookComplete !== facts.runbookComplete || row.rollbackPlanComplete !== facts.rollbackPlanComplete;
  const told = moved && (await tellCompleteness(scope, {})).ok;
  // What moved since it was read makes the project due once more.
  await derive(scope, (tx) =>
    sql`update project set "plansJudgedVersion" = ${row.version}::bigint, "plansJudgedRollout" = ${row.rollout}::bigint,
        "plansJudgedOn" = ${today}::date
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid`.execute(tx),
  );
  return told;
}

type Seen = {
  version: number;
  rollout: number | null;
  runbookComplete: boolean;
  rollbackPlanComplete: boolean;
};

const tellCompleteness = projectCommand<z.ZodObject, null, { code: "unchanged" }>({
  permission: "runbook.edit",
  input: z.object({}),
  async run(context) {
    const plans = await loadPlans(context.tx, context.scope.workspaceId, context.project.id);
    const change = await settlePlans(context, plans);
    if (change === undefined) return refuse({ code: "unchanged" });
    const data = operationsFacts(plans.material, plans.stored);
    return { ok: true, value: null, event: { type: "runbook.judged", data }, change };
  },
});
