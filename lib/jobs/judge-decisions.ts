import "server-only";
import { judgeDecision } from "@/lib/features/decisions/commands/judge-decision";
import { logger } from "@/lib/telemetry/logger";
import { listDueDecisions } from "./due-work";

const BATCH = 200;

/**
 * Brings the standing of every launch decision in force up to the present where its project or the clock
 * has moved on since. @returns how many now stand otherwise than was last announced.
 */
export async function judgeDecisions(): Promise<number> {
  const tried = new Set<string>();
  let changed = 0;
  for (;;) {
    const due = (await listDueDecisions(BATCH + tried.size)).filter((each) => !tried.has(each.decisionId));
    if (due.length === 0) return changed;
    for (const each of due) {
      tried.add(each.decisionId);
      try {
        if (await judgeDecision(each)) changed += 1;
      } catch (error) {
        // One project must not hold up the others; it is due again in a minute.
        logger.error({ error, ...each }, "the standing of a decision could not be brought up to date");
      }
    }
  }
}
