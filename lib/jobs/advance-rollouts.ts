import "server-only";
import { systemProjectScope } from "@/lib/auth/access";
import { judgeRollout } from "@/lib/features/rollout/commands/judge-rollout";
import { listDueRollouts } from "./due-work";
import { eachDue } from "./each-due";

/**
 * Brings every rollout up to the present whose project has moved on since it was judged, whose day has
 * changed, or whose grace has ended. @returns of how many a phase moved.
 */
export function advanceRollouts(): Promise<number> {
  return eachDue({
    list: listDueRollouts,
    idOf: ({ projectId }) => projectId,
    work: ({ workspaceId, projectId }) =>
      judgeRollout(systemProjectScope(workspaceId, projectId, "advance-rollouts")),
    failed: "a rollout could not be brought up to date",
  });
}
