import type { Facts } from "../readiness/facts";
import { isComplete } from "../runbook/completeness";
import type { PlanMaterial } from "../runbook/material";
import type { PlanKind, StoredPlan } from "../runbook/plan";

/** What readiness knows of the two plans. */
export type PlanFacts = Pick<Facts, "runbookComplete" | "rollbackPlanComplete">;

/** Whether the plans say everything they must, as registry, rollout and rota stand. A plan nobody saved is none. */
export function operationsFacts(
  material: PlanMaterial,
  plans: Readonly<Record<PlanKind, StoredPlan>>,
): PlanFacts {
  return {
    runbookComplete: counts("runbook", material, plans.runbook),
    rollbackPlanComplete: counts("rollback", material, plans.rollback),
  };
}

function counts(kind: PlanKind, material: PlanMaterial, plan: StoredPlan): boolean {
  return plan.number > 0 && isComplete(kind, material, plan);
}
