import { Flag, OctagonAlert, TriangleAlert } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { Severity } from "@/lib/domain/catalogue/types";
import { SEVERITY_LABELS } from "./wording";

const LOOKS = {
  critical: { icon: OctagonAlert, tone: "bad" },
  blocker: { icon: TriangleAlert, tone: "warn" },
  major: { icon: Flag, tone: "neutral" },
} as const satisfies Record<Severity, unknown>;

type SeverityBadgeProps = BadgeLook & { severity: Severity };

export function SeverityBadge({ severity, ...look }: SeverityBadgeProps) {
  const { icon, tone } = LOOKS[severity];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {SEVERITY_LABELS[severity]}
    </Badge>
  );
}
