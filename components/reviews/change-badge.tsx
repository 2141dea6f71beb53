import { CircleMinus, CirclePlus, Equal, RefreshCw } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { PieceChange, ReviewedWaiver } from "@/lib/domain/reviews/review-items";

type Change = PieceChange | ReviewedWaiver["change"];

const LOOKS = {
  added: { icon: CirclePlus, tone: "accent", word: "Added" },
  replaced: { icon: RefreshCw, tone: "warn", word: "Replaced" },
  removed: { icon: CircleMinus, tone: "bad", word: "Removed" },
  ended: { icon: CircleMinus, tone: "bad", word: "Ended" },
  kept: { icon: Equal, tone: "neutral", word: "As before" },
} as const satisfies Record<Change, unknown>;

/** What became of something since the last sign-off. */
export function ChangeBadge({ change, ...look }: BadgeLook & { change: Change }) {
  const { icon, tone, word } = LOOKS[change];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {word}
    </Badge>
  );
}
