"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { MOST_WAIVER_BUDGET } from "@/lib/domain/waivers/words";
import { type ProjectAt, setWaiverBudgetAction } from "@/lib/features/waivers/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { waiverRefusalWords } from "./wording";

export function WaiverBudgetForm({ at, budget }: { at: ProjectAt; budget: number }) {
  const save = (_: unknown, data: FormData) =>
    setWaiverBudgetAction(at, { budget: Number(data.get("budget") || Number.NaN) });
  return (
    <ActionForm action={save} wording={waiverRefusalWords} className="flex flex-col gap-2">
      {(state) => (
        <>
          <TextField
            label="Risks this project may accept at once"
            hint="A smaller budget ends no waiver; it lets no new one in."
            type="number"
            inputMode="numeric"
            name="budget"
            min={0}
            max={MOST_WAIVER_BUDGET}
            defaultValue={budget}
            fieldClassName="max-w-72"
            error={issuesOf(state, "budget")}
          />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton variant="secondary" size="sm" pendingLabel="Saving…">
              Set the budget
            </SubmitButton>
            <p role="status" className="text-ink-3 text-sm">
              {state.status === "done" ? "Saved" : ""}
            </p>
          </div>
        </>
      )}
    </ActionForm>
  );
}
