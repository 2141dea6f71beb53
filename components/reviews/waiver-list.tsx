import { SelfApprovedBadge } from "@/components/readiness/self-approved-badge";
import { Time } from "@/components/ui/time";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { ReviewCase } from "@/lib/features/reviews/schema";
import { ChangeBadge } from "./change-badge";
import { Part } from "./item-changes";

/** The risks accepted on an item: a sign-off seals them with the rest. */
export function WaiverList({ item, review }: { item: ReviewItem; review: ReviewCase }) {
  if (item.waivers.length === 0) return null;
  return (
    <Part title="Accepted risk">
      <ul className="flex flex-col gap-2">
        {item.waivers.map((waiver) => {
          const text = review.waivers[waiver.id];
          return (
            <li key={waiver.id} className="rounded-md border border-line px-3 py-2">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span>
                  until <Time at={waiver.expiresAt} show="date" />
                </span>
                {review.baseline !== null && <ChangeBadge change={waiver.change} />}
                {waiver.selfApproved && <SelfApprovedBadge />}
              </p>
              {text !== undefined && (
                <>
                  <p>{text.reason}</p>
                  <p className="text-ink-2">Instead: {text.compensatingControl}</p>
                  {text.approvedBy !== null && (
                    <p className="text-ink-3 text-sm">Approved by {text.approvedBy.name}</p>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
