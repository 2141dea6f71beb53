import { ItemLinkList } from "@/components/readiness/item-link-list";
import type { ItemLinks } from "@/components/readiness/item-links";
import { Progress } from "@/components/ui/progress";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { type Catalogue, REVIEWS, type Review } from "@/lib/domain/catalogue/types";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

type MandatoryReviewsProps = { catalogue: Catalogue; readiness: Readiness; links: ItemLinks };

/** The reviews the launch scenarios ask for, and how many of their items would stand one today. */
export function MandatoryReviews({ catalogue, readiness, links }: MandatoryReviewsProps) {
  const reviews = REVIEWS.filter((review) => readiness.mandatoryReviews.includes(review));
  if (reviews.length === 0)
    return <p className="text-ink-2">The scenarios of this project make none mandatory.</p>;
  return (
    <ul>
      {reviews.map((review) => (
        <ReviewRow key={review} {...{ review, catalogue, readiness, links }} />
      ))}
    </ul>
  );
}

function ReviewRow({ review, catalogue, readiness, links }: MandatoryReviewsProps & { review: Review }) {
  const itemIds = catalogue.items.filter((item) => item.reviews.includes(review)).map((item) => item.id);
  const applicable = itemIds.filter((itemId) => readiness.items[itemId]?.counted !== "not-applicable");
  const open = applicable.filter((itemId) => readiness.items[itemId]?.counted !== "pass");
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <div className="flex items-center justify-between gap-3">
        <span title={scopes[review].sentence}>{scopes[review].title}</span>
        <Progress
          label={`${scopes[review].title}: items that pass`}
          done={applicable.length - open.length}
          of={applicable.length}
          showCount
          className="w-28 shrink-0"
        />
      </div>
      {open.length > 0 && (
        <p className="text-ink-2 text-sm">
          Open: <ItemLinkList itemIds={open} links={links} />
        </p>
      )}
    </li>
  );
}
