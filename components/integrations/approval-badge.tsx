import { BadgeCheck, CircleDashed } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";

/** Whether the integration's owner stands by the record. */
export function ApprovalBadge({ approved, ...look }: BadgeLook & { approved: boolean }) {
  return approved ? (
    <Badge icon={BadgeCheck} tone="good" {...look}>
      Approved
    </Badge>
  ) : (
    <Badge icon={CircleDashed} tone="warn" {...look}>
      Proposed
    </Badge>
  );
}
