import type { Facts, Instant } from "@/lib/domain/readiness/facts";
import { WEEKLY_REVIEWS_NEEDED } from "@/lib/domain/readiness/ladder";
import {
  type ConditionId,
  OPERATIONAL_CONDITIONS,
  type OperationalCondition,
} from "@/lib/domain/readiness/readiness-types";

type StepWords = { title: string; why: string; time: string };

export const OPERATION_STEPS = {
  "four-weekly-reviews": {
    title: "Hold four weekly reviews in a row",
    why: "Production asks for a month of them",
    time: "30 min a week",
  },
  "rollout-done": {
    title: "Finish the rollout",
    why: "Production comes after its last phase",
    time: "four weeks",
  },
  "runbook-and-rollback-plan": {
    title: "Complete the runbook and the rollback plan",
    why: "Whoever is on call reads them first",
    time: "2 h",
  },
  "restore-drill-90-days": {
    title: "Try to restore a backup",
    why: "A backup nobody restored is a hope",
    time: "2 h",
  },
} as const satisfies Record<OperationalCondition, StepWords>;

/** The condition when the team keeps it true by what it does, not by an answer. */
export function operationalCondition(id: ConditionId): OperationalCondition | null {
  return OPERATIONAL_CONDITIONS.find((each) => each === id) ?? null;
}

type Running = Pick<
  Facts,
  "weeklyReviewStreak" | "rolloutDone" | "runbookComplete" | "rollbackPlanComplete" | "restoreDrillAt"
>;

/** How far a condition of running has come; `rollout` says where the rollout is, where that is known. */
export function standingWords(
  condition: OperationalCondition,
  facts: Running,
  { asOf, rollout }: { asOf: Instant; rollout: string | null },
): string {
  switch (condition) {
    case "four-weekly-reviews":
      return `${Math.min(facts.weeklyReviewStreak, WEEKLY_REVIEWS_NEEDED)} of ${WEEKLY_REVIEWS_NEEDED} held`;
    case "rollout-done":
      return facts.rolloutDone ? "done" : (rollout ?? "not begun");
    case "runbook-and-rollback-plan":
      return plansWords(facts);
    case "restore-drill-90-days":
      return drillWords(facts.restoreDrillAt, asOf);
    default:
      return condition satisfies never;
  }
}

function plansWords({ runbookComplete, rollbackPlanComplete }: Running): string {
  if (runbookComplete && rollbackPlanComplete) return "both complete";
  if (runbookComplete) return "the rollback plan is not complete";
  return rollbackPlanComplete ? "the runbook is not complete" : "neither is complete";
}

function drillWords(drillAt: Instant | null, asOf: Instant): string {
  if (drillAt === null) return "none recorded";
  const days = Math.floor((Date.parse(asOf) - Date.parse(drillAt)) / 86_400_000);
  if (days <= 0) return "tried today";
  return `last tried ${days === 1 ? "yesterday" : `${days} days ago`}`;
}
