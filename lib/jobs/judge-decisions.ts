import "server-only";
import { judgeDecision } from "@/lib/features/decisions/commands/judge-decision";
import { listDueDecisions } from "./due-work";
import { eachDue } from "./each-due";

/**
 * Brings the standing of every launch decision in force up to the present where its project or the clock
 * has moved on since. @returns how many now stand otherwise than was last announced.
 */
export function judgeDecisions(): Promise<number> {
  return eachDue({
    list: listDueDecisions,
    idOf: ({ decisionId }) => decisionId,
    work: judgeDecision,
    failed: "the standing of a decision could not be brought up to date",
  });
}
