import { BadgeCheck, MessageSquare, Paperclip, SquareTerminal } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { TrustLabel } from "@/lib/domain/readiness/readiness-types";
import { TRUST_LABEL_WORDS, TRUST_MEANINGS } from "./wording";

const LOOKS = {
  "self-claimed": { icon: MessageSquare, tone: "neutral" },
  "evidence-backed": { icon: Paperclip, tone: "accent" },
  "tool-verified": { icon: SquareTerminal, tone: "accent" },
  "reviewer-verified": { icon: BadgeCheck, tone: "good" },
} as const satisfies Record<TrustLabel, unknown>;

type TrustBadgeProps = BadgeLook & { trust: TrustLabel };

export function TrustBadge({ trust, ...look }: TrustBadgeProps) {
  const { icon, tone } = LOOKS[trust];
  return (
    <Badge icon={icon} tone={tone} title={TRUST_MEANINGS[trust]} {...look}>
      {TRUST_LABEL_WORDS[trust]}
    </Badge>
  );
}
