import { ArrowLeftRight, Check, Clock, type LucideIcon, Trash2, Wrench } from "lucide-react";
import { Badge, type BadgeLook, type Tone } from "@/components/ui/badge";
import { DECISION_WORDS } from "@/lib/domain/weekly-reviews/agenda";
import type { RowDecision } from "@/lib/domain/weekly-reviews/review";

export const DECISION_LOOKS = {
  keep: { icon: Check, tone: "good" },
  fix: { icon: Wrench, tone: "warn" },
  replace: { icon: ArrowLeftRight, tone: "warn" },
  remove: { icon: Trash2, tone: "bad" },
  defer: { icon: Clock, tone: "neutral" },
} as const satisfies Record<RowDecision, { icon: LucideIcon; tone: Tone }>;

/** What was decided of a row. */
export function DecisionBadge({ decision, ...look }: BadgeLook & { decision: RowDecision }) {
  return (
    <Badge {...DECISION_LOOKS[decision]} {...look}>
      {DECISION_WORDS[decision]}
    </Badge>
  );
}
