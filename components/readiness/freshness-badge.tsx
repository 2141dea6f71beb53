import { ClockAlert, ClockCheck, TimerOff } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Freshness } from "@/lib/domain/readiness/readiness-types";
import { FRESHNESS_LABELS } from "./wording";

const LOOKS = {
  fresh: { icon: ClockCheck, tone: "good" },
  expiring: { icon: ClockAlert, tone: "warn" },
  stale: { icon: TimerOff, tone: "bad" },
} as const satisfies Record<Freshness, unknown>;

type FreshnessBadgeProps = BadgeLook & {
  freshness: Freshness;
  /** When it ends, or ended; adds the countdown. */
  until?: string | null;
  /** Instant the countdown is relative to. */
  now?: string;
};

export function FreshnessBadge({ freshness, until, now, ...look }: FreshnessBadgeProps) {
  const { icon, tone } = LOOKS[freshness];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {FRESHNESS_LABELS[freshness]}
      {until !== undefined && until !== null && (
        <span className="font-normal">
          {freshness === "stale" ? ", ended " : ", ends "}
          <Time at={until} now={now} />
        </span>
      )}
    </Badge>
  );
}
