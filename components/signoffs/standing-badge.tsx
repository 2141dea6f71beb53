import { Ban, History, ShieldCheck } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { SignoffStanding } from "@/lib/domain/signoffs/standing";

const LOOKS = {
  holds: { icon: ShieldCheck, tone: "good", word: "Holds", title: "Nothing it sealed has changed." },
  outdated: {
    icon: History,
    tone: "warn",
    word: "Outdated",
    title: "Something it sealed has changed since.",
  },
  revoked: { icon: Ban, tone: "bad", word: "Revoked", title: "It was taken back." },
} as const satisfies Record<SignoffStanding, unknown>;

/** What became of a sign-off. */
export function StandingBadge({ standing, ...look }: BadgeLook & { standing: SignoffStanding }) {
  const { icon, tone, word, title } = LOOKS[standing];
  return (
    <Badge icon={icon} tone={tone} title={title} {...look}>
      {word}
    </Badge>
  );
}

/** Wherever the author vouches for their own work. */
export function SelfApprovedBadge(look: BadgeLook) {
  return (
    <Badge tone="warn" title="Whoever signed wrote part of it; the workspace allows that." {...look}>
      Self-approved
    </Badge>
  );
}
