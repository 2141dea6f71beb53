import { BadgeCheck, History, MessageSquareWarning } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

type WordBadgeProps = BadgeLook & { word: ReviewItem["word"] };

/** A reviewer's word on an item, and whether it still speaks of what stands. */
export function WordBadge({ word, ...look }: WordBadgeProps) {
  if (word === null) return null;
  if (!word.current)
    return (
      <Badge icon={History} {...look} title="A reviewer looked at an earlier state of this item.">
        {word.verdict === "approved" ? "Approved before" : "Changed since it was sent back"}
      </Badge>
    );
  return word.verdict === "approved" ? (
    <Badge icon={BadgeCheck} tone="good" {...look}>
      Approved
    </Badge>
  ) : (
    <Badge icon={MessageSquareWarning} tone="bad" {...look}>
      Changes requested
    </Badge>
  );
}
