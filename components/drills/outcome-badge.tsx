import { CircleCheck, CircleX } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { DrillOutcome } from "@/lib/domain/operations/drills";
import { OUTCOME_WORDS } from "./drill-words";

export function OutcomeBadge({ outcome }: { outcome: DrillOutcome }) {
  const worked = outcome === "worked";
  return (
    <Badge icon={worked ? CircleCheck : CircleX} tone={worked ? "good" : "bad"} look="plain">
      {OUTCOME_WORDS[outcome]}
    </Badge>
  );
}
