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

type TrustBadgeProps = BadgeLook & {
  trust: TrustLabel;
  /** The reviewer's name, where one verified it. */
  by?: string;
};

export function TrustBadge({ trust, by, ...look }: TrustBadgeProps) {
  const { icon, tone } = LOOKS[trust];
  const verified = trust === "reviewer-verified" && by !== undefined;
  const title = verified ? `${by} looked and approved it.` : TRUST_MEANINGS[trust];
  return (
    <Badge icon={icon} tone={tone} title={title} {...look}>
      {TRUST_LABEL_WORDS[trust]}
    </Badge>
  );
}
