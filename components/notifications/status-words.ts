import { CircleCheck, CircleSlash, CircleX, Clock, type LucideIcon } from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import { type DeliveryStatus, SKIP_REASONS, type SkipReason } from "@/lib/features/notifications/schema";

export const STATUS_WORDS = {
  queued: { label: "Queued", tone: "neutral", icon: Clock },
  sent: { label: "Sent", tone: "good", icon: CircleCheck },
  failed: { label: "Failed", tone: "bad", icon: CircleX },
  skipped: { label: "Not sent", tone: "neutral", icon: CircleSlash },
} as const satisfies Record<DeliveryStatus, { label: string; tone: Tone; icon: LucideIcon }>;

const SKIPPED = {
  settled: "It was settled before the letter went out.",
  "turned-off": "The person turned these letters off.",
  "not-a-member": "The person is no active member any more.",
  "too-many": "Twenty letters an hour are enough; it is in the inbox.",
  "too-late": "It waited for two days without a mail server.",
  "nothing-to-say": "There was nothing to say.",
} as const satisfies Record<SkipReason, string>;

/** Why a letter was not sent, or what the mail server said, as it said it. */
export function reasonInWords(reason: string): string {
  const skipped = SKIP_REASONS.find((each) => each === reason);
  return skipped === undefined ? reason : SKIPPED[skipped];
}
