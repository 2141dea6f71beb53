import { CircleCheck, CircleDot, CircleX } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { ReviewStatus } from "@/lib/domain/weekly-reviews/review";

const LOOKS = {
  open: { icon: CircleDot, tone: "accent", word: "Open" },
  closed: { icon: CircleCheck, tone: "good", word: "Held" },
  missed: { icon: CircleX, tone: "bad", word: "Missed" },
} as const;

/** Where a review stands. */
export function ReviewStatusBadge({ status, ...look }: BadgeLook & { status: ReviewStatus }) {
  const { icon, tone, word } = LOOKS[status];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {word}
    </Badge>
  );
}
