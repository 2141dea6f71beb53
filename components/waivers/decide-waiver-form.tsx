"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { approveWaiverAction, type ProjectAt, rejectWaiverAction } from "@/lib/features/waivers/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { waiverRefusalWords } from "./wording";

type DecideWaiverFormProps = { at: ProjectAt; waiverId: string; title: string };

/** One note and two ways to settle a request. */
export function DecideWaiverForm({ at, waiverId, title }: DecideWaiverFormProps) {
  const decide = (_: unknown, data: FormData) => {
    const note = String(data.get("note") ?? "");
    return data.get("verdict") === "reject"
      ? rejectWaiverAction(at, { waiverId, note })
      : approveWaiverAction(at, { waiverId, note });
  };
  return (
    <ActionForm action={decide} wording={waiverRefusalWords} className="flex flex-col gap-2">
      {(state) => (
        <>
          <Field
            label={`Your note on ${title}`}
            hint="Optional to accept; a rejection says what would change your mind."
            error={issuesOf(state, "note")}
          >
            {(control) => <Textarea {...control} required={false} name="note" rows={2} />}
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="verdict" value="approve" size="sm" pendingLabel="Working…">
              Accept the risk
            </SubmitButton>
            <SubmitButton name="verdict" value="reject" variant="secondary" size="sm" pendingLabel="Working…">
              Reject
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
