import { CircleDashed, Database, GitCompare, PenLine } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { PlanSection } from "@/lib/domain/runbook/plan";

/** Where the text of a section comes from, and whether somebody has to look at it. */
export function SectionState({ section }: { section: PlanSection }) {
  if (section.conflict)
    return (
      <Badge icon={GitCompare} tone="warn">
        Changed underneath
      </Badge>
    );
  if (!section.written)
    return (
      <Badge icon={CircleDashed} tone="warn">
        Not written yet
      </Badge>
    );
  if (section.own || section.edited !== null)
    return (
      <Badge icon={PenLine} look="plain">
        Written by the team
      </Badge>
    );
  return (
    <Badge icon={Database} look="plain">
      Generated
    </Badge>
  );
}
