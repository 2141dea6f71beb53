import "server-only";
import { judgePlans } from "@/lib/features/runbook/commands/judge-plans";
import { listDuePlans } from "./due-work";
import { eachDue } from "./each-due";

/**
 * Looks through the plans of every project whose registry, rollout or day has moved on since.
 * @returns how many became complete, or are no longer.
 */
export function judgeDuePlans(): Promise<number> {
  return eachDue({
    list: listDuePlans,
    idOf: ({ projectId }) => projectId,
    work: judgePlans,
    failed: "the plans of a project could not be looked through",
  });
}
