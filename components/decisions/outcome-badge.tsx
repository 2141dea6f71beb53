import { CircleAlert, CircleCheck, CircleDot, CircleX, ShieldAlert } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { DecisionOutcome, DecisionStanding } from "@/lib/domain/decisions/words";
import { OUTCOME_WORDS, STANDING_WORDS } from "./wording";

const OUTCOMES = {
  go: { icon: CircleCheck, tone: "good" },
  "conditional-go": { icon: CircleDot, tone: "warn" },
  "no-go": { icon: CircleX, tone: "bad" },
} as const satisfies Record<DecisionOutcome, unknown>;

/** What was decided, or proposed. */
export function OutcomeBadge({ outcome, ...look }: BadgeLook & { outcome: DecisionOutcome }) {
  const { icon, tone } = OUTCOMES[outcome];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {OUTCOME_WORDS[outcome]}
    </Badge>
  );
}

const STANDINGS = {
  holds: { icon: CircleCheck, tone: "good" },
  "at-risk": { icon: ShieldAlert, tone: "warn" },
  "no-go": { icon: CircleAlert, tone: "bad" },
} as const satisfies Record<DecisionStanding, unknown>;

/** What became of a decision since. */
export function StandingBadge({ standing, ...look }: BadgeLook & { standing: DecisionStanding }) {
  const { icon, tone } = STANDINGS[standing];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {STANDING_WORDS[standing]}
    </Badge>
  );
}
