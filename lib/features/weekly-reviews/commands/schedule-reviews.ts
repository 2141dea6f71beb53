import "server-only";
import { z } from "zod";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import { firstExpectedWeek } from "@/lib/domain/weekly-reviews/schedule";
import { refuse } from "@/lib/result";
import { type ScheduleReviewsRefusal, scheduleReviewsInput } from "../schema";
import { streakChange } from "./close-review";
import { keepRhythm, type ReviewHistory, reviewHistory, streakOf } from "./review-history";

type Scheduled = { weekday: number; from: IsoWeek | null };

/** Chooses the day of the weekly review, or says that none is wanted. */
export const scheduleReviews = projectCommand<typeof scheduleReviewsInput, Scheduled, ScheduleReviewsRefusal>(
  {
    permission: "weeklyReview.schedule",
    input: scheduleReviewsInput,
    async run(context) {
      const { weekday, on } = context.input;
      const before = await reviewHistory(context);
      const from = on ? (before.from ?? firstWeek(context, weekday)) : null;
      if (weekday === before.weekday && from === before.from && on === !before.off) {
        return refuse({ code: "unchanged" });
      }
      return expecting(context, { ...before, weekday, from, off: !on });
    },
  },
);

/**
 * What is listed is reviewed, unless somebody said otherwise: the job asks once something is listed, and again
 * where a project was set aside for long. What was held in a row before that counts no more.
 */
export const expectReviews = projectCommand<z.ZodObject, Scheduled, ScheduleReviewsRefusal>({
  permission: "weeklyReview.schedule",
  input: z.strictObject({}),
  async run(context) {
    const before = await reviewHistory(context);
    if (before.from !== null || before.off) return refuse({ code: "unchanged" });
    return expecting(context, { ...before, from: firstWeek(context, before.weekday) });
  },
});

/** Weeks that were held while none was expected are settled with that: nothing is to be asked of them again. */
async function expecting(context: ProjectContext, history: ReviewHistory) {
  await keepRhythm(context, history);
  return {
    ...(await scheduled(context, history)),
    change: streakChange(context, streakOf(history)),
  };
}

function firstWeek({ standing, now }: ProjectContext, weekday: number): IsoWeek {
  return firstExpectedWeek(dayIn(standing.workspace.timeZone, now), weekday);
}

async function scheduled(
  { tx, scope, project }: ProjectContext,
  { weekday, from, off }: Scheduled & { off: boolean },
) {
  await tx
    .updateTable("project")
    .set({ reviewWeekday: weekday, reviewsFrom: from, reviewsOff: off })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
  return {
    ok: true,
    value: { weekday, from },
    event: { type: "weeklyReview.scheduled", data: { weekday, from } },
  } as const;
}
