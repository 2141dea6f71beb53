import { Signal, SignalHigh, SignalLow, SignalMedium } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { STAGE_LABELS } from "./wording";

const LOOKS = {
  demo: { icon: SignalLow, tone: "neutral" },
  "closed-pilot": { icon: SignalMedium, tone: "accent" },
  beta: { icon: SignalHigh, tone: "accent" },
  production: { icon: Signal, tone: "good" },
} as const satisfies Record<Stage, unknown>;

type StageBadgeProps = BadgeLook & {
  stage: Stage;
  /** A waiver is active: the stage then reads "Beta with accepted risk". */
  acceptedRisk?: boolean;
};

export function StageBadge({ stage, acceptedRisk = false, ...look }: StageBadgeProps) {
  const { icon, tone } = LOOKS[stage];
  return (
    <Badge icon={icon} tone={acceptedRisk ? "warn" : tone} {...look}>
      {STAGE_LABELS[stage]}
      {acceptedRisk && " with accepted risk"}
    </Badge>
  );
}
