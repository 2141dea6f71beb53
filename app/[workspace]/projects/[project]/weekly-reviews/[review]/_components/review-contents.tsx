import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ReviewContext } from "@/components/weekly-reviews/review-context";
import { ReviewReport } from "@/components/weekly-reviews/review-report";
import { ReviewScreen } from "@/components/weekly-reviews/review-screen";
import type { WeeklyReview } from "@/lib/features/weekly-reviews/schema";

type ReviewContentsProps = { context: ReviewContext; review: WeeklyReview; path: string };

/** The review while it is open, its report once it is over. */
export function ReviewContents({ context, review, path }: ReviewContentsProps) {
  if (review.status !== "open") {
    return (
      <div className="flex flex-col gap-4">
        {review.status === "missed" && (
          <Notice
            tone="warn"
            title="Its week ended before it was closed."
            actions={
              <LinkButton href={path} size="sm">
                To this week’s review
              </LinkButton>
            }
          >
            What was decided in it is kept, and its open actions are carried over.
          </Notice>
        )}
        <ReviewReport context={context} review={review} />
      </div>
    );
  }
  if (review.contents.length === 0 && review.carriedOver.length === 0) {
    return (
      <EmptyState
        title="There is nothing on the agenda"
        action={<LinkButton href={context.registryPath}>To the registry</LinkButton>}
      >
        No integration was listed when this review was opened.
      </EmptyState>
    );
  }
  return <ReviewScreen context={context} review={review} />;
}
