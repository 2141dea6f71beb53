import { UserRound } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";

/** Stands wherever somebody vouched for their own work. */
export function SelfApprovedBadge(look: BadgeLook) {
  return (
    <Badge
      icon={UserRound}
      tone="warn"
      title="The same person stands on both sides; the workspace allows it."
      {...look}
    >
      Self-approved
    </Badge>
  );
}
