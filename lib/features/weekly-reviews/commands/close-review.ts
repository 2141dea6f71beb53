import "server-only";
import { type RawBuilder, sql } from "kysely";
import { type Done, type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import { lengthInSeconds, needsDecision } from "@/lib/domain/weekly-reviews/review";
import { reviewSummary } from "@/lib/domain/weekly-reviews/summary";
import { refuse } from "@/lib/result";
import { type CloseReviewRefusal, closeReviewInput } from "../schema";
import { type LockedReview, lockedReview, refuseOver } from "./locked-review";
import { keepRhythm, type ReviewHistory, reviewHistory, streakOf, withWeek } from "./review-history";
import { summaryMaterial } from "./summary-material";

export type ClosedReview = { reviewId: string; week: IsoWeek; streak: number };

/** Ends a review: it becomes immutable, its summary is written, and the row of reviews held grows. */
export const closeReview = projectCommand<typeof closeReviewInput, ClosedReview, CloseReviewRefusal>({
  permission: "weeklyReview.run",
  input: closeReviewInput,
  async run(context) {
    const review = await lockedReview(context, context.input.reviewId);
    if (review.status !== "open") return refuseOver(review);
    const { rows, ...actions } = await summaryMaterial(context, review);
    const undecided = rows.filter(needsDecision);
    if (undecided.length > 0) {
      return refuse({ code: "rows-undecided", rowIds: undecided.map(({ id }) => id) });
    }
    const history = withWeek(await reviewHistory(context), review.week, "closed");
    const seconds = lengthInSeconds(review.startedAt?.toISOString() ?? null, context.now);
    const minutes = seconds === null ? null : Math.round(seconds / 60);
    const streak = streakOf(history);
    const summary = reviewSummary({
      projectName: context.project.name,
      week: review.week,
      closedOn: dayIn(context.standing.workspace.timeZone, context.now),
      closedBy: context.standing.actorName,
      ...{ minutes, streak, rows },
      listed: review.prepared.listed,
      removed: review.prepared.removed,
      ...actions,
    });
    await keepRhythm(context, history);
    return closing(context, { review, history, seconds, minutes, summary });
  },
});

type Closing = {
  review: LockedReview;
  history: ReviewHistory;
  seconds: number | null;
  minutes: number | null;
  summary: string;
};

function closing(context: ProjectContext, told: Closing): Done<ClosedReview, CloseReviewRefusal> {
  const { review, history, minutes } = told;
  const streak = streakOf(history);
  const data = { reviewId: review.id, week: review.week, minutes, streak };
  return {
    ok: true,
    value: { reviewId: review.id, week: review.week, streak },
    write: {
      statement: store(context, told),
      otherwise: async () => refuseOver(await lockedReview(context, review.id)),
    },
    event: { type: "weeklyReview.closed", data },
    change: streakChange(context, streak),
  };
}

/** The change of facts that a longer or broken row of reviews makes; none where it stayed. */
export function streakChange({ facts }: ProjectContext, streak: number): Done<never>["change"] {
  if (streak === facts.weeklyReviewStreak) return undefined;
  const key = "operations:weeklyReviewStreak";
  return { key, facts: { [key]: streak } };
}

function store(
  { scope, actorId, now }: ProjectContext,
  { review, seconds, summary }: Closing,
): RawBuilder<unknown> {
  return sql`
    update weekly_review set "status" = 'closed', "closedAt" = ${now}::timestamptz, "closedBy" = ${actorId}::uuid,
      "seconds" = ${seconds}, "summary" = ${summary}, "version" = "version" + 1
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${review.id}::uuid and "status" = 'open'
    returning 1`;
}
