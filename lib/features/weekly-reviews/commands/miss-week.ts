import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import { comparedDays } from "@/lib/domain/weekly-reviews/prepare";
import type { Prepared } from "@/lib/domain/weekly-reviews/review";
import { unsettledWeeks } from "@/lib/domain/weekly-reviews/schedule";
import { refuse } from "@/lib/result";
import { streakChange } from "./close-review";
import {
  keepRhythm,
  type ReviewHistory,
  reviewHistory,
  settledWeeks,
  streakOf,
  withWeek,
} from "./review-history";

/** Records the oldest week that is over and was not reviewed; only the job asks, and nobody writes there again. */
export const missWeek = projectCommand<z.ZodObject, { week: IsoWeek }, { code: "nothing-missed" }>({
  permission: "weeklyReview.schedule",
  input: z.strictObject({}),
  async run(context) {
    const before = await reviewHistory(context);
    const [week] = missedWeeks(before);
    if (week === undefined) return refuse({ code: "nothing-missed" });
    const history = withWeek(before, week, "missed");
    await keepRhythm(context, history);
    const reviewId = await keepMissed(context, week);
    return {
      ok: true,
      value: { week },
      event: { type: "weeklyReview.missed", data: { reviewId, week } },
      change: streakChange(context, streakOf(history)),
    };
  },
});

/** Weeks in which a review was expected, or was even opened. */
function missedWeeks(history: ReviewHistory): readonly IsoWeek[] {
  const { weeks, current } = history;
  const left = weeks
    .filter(({ week, status }) => status === "open" && week < current)
    .map(({ week }) => week);
  return [...new Set([...unsettledWeeks(history, settledWeeks(history), current), ...left])].sort();
}

async function keepMissed(context: ProjectContext, week: IsoWeek): Promise<string> {
  const { rows } = await statement(context, week).execute(context.tx);
  const [row] = rows;
  if (!row) throw new Error(`The review of ${week} is over already.`);
  return row.id;
}

function statement(
  { scope, project, now, standing }: ProjectContext,
  week: IsoWeek,
): RawBuilder<{ id: string }> {
  const days = comparedDays(dayIn(standing.workspace.timeZone, now));
  const prepared: Prepared = { since: null, days, listed: 0, removed: [] };
  return sql`
    insert into weekly_review as r ("workspaceId", "id", "projectId", "week", "status", "openedAt", "closedAt", "prepared")
    values (${scope.workspaceId}::uuid, ${uuidv7()}::uuid, ${project.id}::uuid, ${week}, 'missed', ${now}::timestamptz,
      ${now}::timestamptz, ${JSON.stringify(prepared)}::jsonb)
    on conflict ("workspaceId", "projectId", "week") do update
      set "status" = 'missed', "closedAt" = ${now}::timestamptz, "version" = r."version" + 1
    where r."status" = 'open' returning r."id"`;
}
