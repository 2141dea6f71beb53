import { BadgeCheck, CircleDashed, MessageSquareWarning, Send, Undo2 } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { SubmissionStatus } from "@/lib/domain/submissions/words";

/** The workflow status of a scope: a draft is the absence of a submission. */
export type WorkflowStatus = "draft" | SubmissionStatus;

const LOOKS = {
  draft: { icon: CircleDashed, tone: "neutral", word: "Draft" },
  submitted: { icon: Send, tone: "accent", word: "Submitted" },
  "changes-requested": { icon: MessageSquareWarning, tone: "bad", word: "Changes requested" },
  approved: { icon: BadgeCheck, tone: "good", word: "Approved" },
  voided: { icon: Undo2, tone: "neutral", word: "Withdrawn" },
} as const satisfies Record<WorkflowStatus, unknown>;

export function WorkflowBadge({ status, ...look }: BadgeLook & { status: WorkflowStatus }) {
  const { icon, tone, word } = LOOKS[status];
  return (
    <Badge icon={icon} tone={tone} {...look}>
      {word}
    </Badge>
  );
}
