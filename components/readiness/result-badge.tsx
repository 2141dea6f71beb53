import { CircleCheck, CircleDashed, CircleSlash, CircleX, Contrast } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { ItemResult } from "@/lib/domain/readiness/readiness-types";
import { RESULT_LABELS } from "./wording";

const LOOKS = {
  pass: { icon: CircleCheck, tone: "good" },
  partial: { icon: Contrast, tone: "warn" },
  fail: { icon: CircleX, tone: "bad" },
  "not-assessed": { icon: CircleDashed, tone: "neutral" },
  "not-applicable": { icon: CircleSlash, tone: "neutral" },
} as const satisfies Record<ItemResult, unknown>;

type ResultBadgeProps = BadgeLook & { result: ItemResult };

export function ResultBadge({ result, ...look }: ResultBadgeProps) {
  const { icon, tone } = LOOKS[result];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {RESULT_LABELS[result]}
    </Badge>
  );
}
