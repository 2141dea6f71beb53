import "server-only";
import { judgePlans } from "@/lib/features/runbook/commands/judge-plans";
import { logger } from "@/lib/telemetry/logger";
import { listDuePlans } from "./due-work";

const BATCH = 200;

/**
 * Looks through the plans of every project whose registry, rollout or day has moved on since.
 * @returns how many became complete, or are no longer.
 */
export async function judgeDuePlans(): Promise<number> {
  const tried = new Set<string>();
  let changed = 0;
  for (;;) {
    const due = (await listDuePlans(BATCH + tried.size)).filter(({ projectId }) => !tried.has(projectId));
    if (due.length === 0) return changed;
    for (const each of due) {
      tried.add(each.projectId);
      try {
        if (await judgePlans(each)) changed += 1;
      } catch (error) {
        // One project must not hold up the others; it is due again in a minute.
        logger.error({ error, ...each }, "the plans of a project could not be looked through");
      }
    }
  }
}
