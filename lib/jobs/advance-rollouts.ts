import "server-only";
import { systemProjectScope } from "@/lib/auth/access";
import { judgeRollout } from "@/lib/features/rollout/commands/judge-rollout";
import { logger } from "@/lib/telemetry/logger";
import { listDueRollouts } from "./due-work";

const BATCH = 200;
/** At midnight every rollout of a zone is due at once; the rest waits a minute, and nothing else waits for it. */
const MOST = 1_000;

/**
 * Brings every rollout up to the present whose project has moved on since it was judged, whose day has
 * changed, or whose grace has ended. @returns of how many a phase moved.
 */
export async function advanceRollouts(): Promise<number> {
  const tried = new Set<string>();
  let moved = 0;
  while (tried.size < MOST) {
    const due = (await listDueRollouts(BATCH + tried.size)).filter(({ projectId }) => !tried.has(projectId));
    if (due.length === 0) break;
    for (const { workspaceId, projectId } of due) {
      tried.add(projectId);
      try {
        if (await judgeRollout(systemProjectScope(workspaceId, projectId, "advance-rollouts"))) moved += 1;
      } catch (error) {
        // One project must not hold up the others; it is due again in a minute.
        logger.error({ error, workspaceId, projectId }, "a rollout could not be brought up to date");
      }
    }
  }
  return moved;
}
