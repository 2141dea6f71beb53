import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadPlans } from "@/lib/db/plans";
import { within } from "@/lib/db/within";
import { isComplete, requirementsOf } from "@/lib/domain/runbook/completeness";
import type { PlanKind } from "@/lib/domain/runbook/plan";
import { sectionsOf } from "@/lib/domain/runbook/sections";
import type { Plan } from "../schema";

type Saved = { by: string; name: string | null; at: Date };

/** A plan as it reads now, saved or not. */
export async function getPlan(scope: ProjectScope, kind: PlanKind): Promise<Plan> {
  return within(scope, async (tx) => {
    const { material, stored } = await loadPlans(tx, scope.workspaceId, scope.projectId);
    const plan = stored[kind];
    const { rows } = await sql<Saved>`
      select r."by", a."name", r."at" from runbook r left join account a on a."id" = r."by"
      where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid
        and r."kind" = ${kind} and r."number" = ${plan.number}`.execute(tx);
    const [row] = rows;
    return {
      kind,
      number: plan.number,
      saved: row
        ? { by: { id: row.by, name: row.name ?? "somebody who has left" }, at: row.at.toISOString() }
        : null,
      sections: sectionsOf(kind, material, plan),
      without: plan.without,
      complete: plan.number > 0 && isComplete(kind, material, plan),
      requirements: requirementsOf(kind, material, plan),
      today: material.today,
    };
  });
}
