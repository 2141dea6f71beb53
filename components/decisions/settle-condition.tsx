"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { meetConditionAction, type ProjectAt, reopenConditionAction } from "@/lib/features/decisions/actions";
import { conditionRefusalWords } from "./wording";

type SettleConditionProps = {
  at: ProjectAt;
  decisionId: string;
  condition: { id: string; text: string; met: boolean };
};

/** Marks a condition as met, or opens it again. */
export function SettleCondition({ at, decisionId, condition }: SettleConditionProps) {
  const which = { decisionId, conditionId: condition.id };
  const settle = () => (condition.met ? reopenConditionAction(at, which) : meetConditionAction(at, which));
  return (
    <ActionForm action={settle} wording={conditionRefusalWords}>
      {() => (
        <SubmitButton variant="secondary" size="sm" pendingLabel="Working…">
          {condition.met ? "Open again" : "Mark as met"}
          <span className="sr-only">: {condition.text}</span>
        </SubmitButton>
      )}
    </ActionForm>
  );
}
