import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import { CONTRACT_TEST_LABELS } from "@/lib/domain/integrations/labels";
import type { ContractTest } from "@/lib/domain/integrations/words";

const LOOKS = {
  passing: { icon: CircleCheck, tone: "good" },
  failing: { icon: CircleX, tone: "bad" },
  none: { icon: CircleX, tone: "warn" },
} as const satisfies Record<ContractTest, unknown>;

type ContractTestBadgeProps = BadgeLook & { state: ContractTest | null };

export function ContractTestBadge({ state, ...look }: ContractTestBadgeProps) {
  if (state === null) {
    return (
      <Badge icon={CircleDashed} {...look}>
        Not known
      </Badge>
    );
  }
  return (
    <Badge icon={LOOKS[state].icon} tone={LOOKS[state].tone} {...look}>
      {CONTRACT_TEST_LABELS[state]}
    </Badge>
  );
}
