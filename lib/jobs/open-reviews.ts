import "server-only";
import { systemProjectScope } from "@/lib/auth/access";
import { missWeek } from "@/lib/features/weekly-reviews/commands/miss-week";
import { openReview } from "@/lib/features/weekly-reviews/commands/open-review";
import { expectReviews } from "@/lib/features/weekly-reviews/commands/schedule-reviews";
import { logger } from "@/lib/telemetry/logger";
import { type DueReview, listDueReviews } from "./due-work";

const BATCH = 200;
/** One run takes this many at most, so that no other job waits for long; what is left is due again in a minute. */
const MOST = 500;

/**
 * Does what the calendar asks of the weekly reviews: expects them where something is listed, records weeks
 * that passed without one, opens this week's on its day.
 *
 * @param workspaceId only there, for who plays with the clock; everywhere without it.
 * @returns how much was done.
 */
export async function openReviews(workspaceId?: string): Promise<number> {
  const passed = new Set<string>();
  let done = 0;
  while (done < MOST) {
    const due = (await listDueReviews(BATCH + passed.size)).filter((each) => !passed.has(keyOf(each)));
    if (due.length === 0) return done;
    for (const each of due.slice(0, MOST - done)) {
      const elsewhere = workspaceId !== undefined && each.workspaceId !== workspaceId;
      if (!elsewhere && (await settle(each))) done += 1;
      else passed.add(keyOf(each));
    }
  }
  return done;
}

async function settle({ workspaceId, projectId, due }: DueReview): Promise<boolean> {
  const scope = systemProjectScope(workspaceId, projectId, "open-reviews");
  try {
    return (await COMMANDS[due](scope, {})).ok;
  } catch (error) {
    // One project must not hold up the others; it is due again in a minute.
    logger.error({ error, workspaceId, projectId, due }, "a weekly review could not be brought up to date");
    return false;
  }
}

const COMMANDS = { expect: expectReviews, miss: missWeek, open: openReview } as const;

function keyOf({ projectId, due }: DueReview): string {
  return `${due} ${projectId}`;
}
