import { Ban, CircleX, Clock, Hourglass, ShieldHalf, Undo2 } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { WaiverStanding } from "@/lib/domain/waivers/words";
import { WAIVER_STANDING_WORDS } from "./wording";

const LOOKS = {
  requested: { icon: Hourglass, tone: "accent" },
  active: { icon: ShieldHalf, tone: "warn" },
  expired: { icon: Clock, tone: "bad" },
  revoked: { icon: Ban, tone: "bad" },
  rejected: { icon: CircleX, tone: "neutral" },
  withdrawn: { icon: Undo2, tone: "neutral" },
} as const satisfies Record<WaiverStanding, unknown>;

type WaiverStandingBadgeProps = BadgeLook & { standing: WaiverStanding };

export function WaiverStandingBadge({ standing, ...look }: WaiverStandingBadgeProps) {
  const { icon, tone } = LOOKS[standing];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {WAIVER_STANDING_WORDS[standing]}
    </Badge>
  );
}
