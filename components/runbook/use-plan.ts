import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import type { Plan } from "@/lib/features/runbook/schema";
import { contentWith, type PlanChange, untouchedBy } from "./plan-change";
import { currentPlan, type ProjectAddress, savePlan } from "./plan-request";

export type PlanSaved =
  | { kind: "saved" }
  /** Somebody saved the same section meanwhile; nothing was overwritten. */
  | { kind: "race"; current: Plan }
  | { kind: "refused"; problem: ApiProblem };
export type SavePlan = (change: PlanChange, over?: Plan) => Promise<PlanSaved>;

/** A plan that is changed section by section, each save a version of the whole. */
export function usePlan(address: ProjectAddress, plan: Plan) {
  const router = useRouter();
  const [known, setKnown] = useState(plan);
  const [saving, setSaving] = useState(false);
  if (plan !== known && plan.number >= known.number) setKnown(plan);

  const attempt = async (change: PlanChange, base: Plan): Promise<PlanSaved> => {
    const outcome = await savePlan(address, base.kind, base.number, contentWith(base, change));
    if (outcome.ok) {
      setKnown(outcome.value);
      router.refresh();
      return { kind: "saved" };
    }
    const current = currentPlan(outcome.problem);
    if (current === null) return { kind: "refused", problem: outcome.problem };
    setKnown(current);
    return untouchedBy(change, base, current) ? attempt(change, current) : { kind: "race", current };
  };
  const save: SavePlan = async (change, over = known) => {
    setSaving(true);
    try {
      return await attempt(change, over);
    } finally {
      setSaving(false);
    }
  };
  return { plan: known, saving, save };
}
