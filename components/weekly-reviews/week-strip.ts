import { type IsoWeek, weeksLater } from "@/lib/domain/weekly-reviews/iso-week";
import type { ReviewStatus } from "@/lib/domain/weekly-reviews/review";

export const STRIP_WEEKS = 26;

/** `before`: no review was expected yet; `due`: this week's, not held so far. */
export type WeekState = "held" | "missed" | "due" | "before";
export type StripWeek = { week: IsoWeek; state: WeekState; reviewId: string | null };

type Known = { id: string; week: IsoWeek; status: ReviewStatus };

/** The last half year, week by week, the running one last. */
export function weekStrip(reviews: readonly Known[], from: IsoWeek | null, current: IsoWeek): StripWeek[] {
  const known = new Map(reviews.map((review) => [review.week, review]));
  return Array.from({ length: STRIP_WEEKS }, (_, at) => {
    const week = weeksLater(current, at - STRIP_WEEKS + 1);
    const review = known.get(week);
    return { week, state: stateOf(review, week, { from, current }), reviewId: review?.id ?? null };
  });
}

function stateOf(
  review: Known | undefined,
  week: IsoWeek,
  { from, current }: { from: IsoWeek | null; current: IsoWeek },
): WeekState {
  if (review?.status === "closed") return "held";
  if (review?.status === "missed") return "missed";
  if (review) return week === current ? "due" : "missed";
  if (from === null || week < from) return "before";
  return week === current ? "due" : "missed";
}
