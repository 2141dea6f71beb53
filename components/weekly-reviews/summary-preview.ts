import { reviewSummary } from "@/lib/domain/weekly-reviews/summary";
import type { ReviewAction } from "@/lib/features/weekly-reviews/schema";
import type { ReviewContext } from "./review-context";
import { entryOf, shownOf } from "./row-draft";
import type { ReviewBoard } from "./use-review-board";

/** The summary that closing would write, from what is shown here. */
export function summaryOf(
  { projectName, owners, me, today, streakWithThis }: ReviewContext,
  { review, entries }: Pick<ReviewBoard, "review" | "entries">,
): string {
  const minutes =
    review.started === null ? null : Math.round((Date.now() - Date.parse(review.started.at)) / 60_000);
  return reviewSummary({
    ...{ projectName, minutes, week: review.week },
    closedOn: today,
    closedBy: owners.find(({ id }) => id === me)?.name ?? "you",
    streak: streakWithThis,
    listed: review.prepared.listed,
    removed: review.prepared.removed,
    rows: review.contents.map((row) => ({ ...row, ...shownOf(entries.get(row.id) ?? entryOf(row)) })),
    carriedOver: review.carriedOver.map(actionOf),
    agreed: review.agreed.map(actionOf),
  });
}

function actionOf({ owner, ...action }: ReviewAction) {
  return { ...action, owner: owner.name };
}
