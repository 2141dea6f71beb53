import { CirclePlus, Equal, PencilLine } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import { TAG_WORDS } from "@/lib/domain/weekly-reviews/agenda";
import type { RowTag } from "@/lib/domain/weekly-reviews/review";

const LOOKS = {
  new: { icon: CirclePlus, tone: "accent" },
  changed: { icon: PencilLine, tone: "accent" },
  unchanged: { icon: Equal, tone: "neutral" },
} as const;

/** How a row stands against the last review that was held. */
export function TagBadge({ tag, ...look }: BadgeLook & { tag: RowTag }) {
  return (
    <Badge {...LOOKS[tag]} {...look}>
      {TAG_WORDS[tag]}
    </Badge>
  );
}
