"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import { type ProjectAt, setTargetAction } from "@/lib/features/projects/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { SettingsForm } from "./settings-form";

type TargetFormProps = { at: ProjectAt; targetStage: Stage; targetDate: string | null; suggested: Stage };

export function TargetForm({ at, targetStage, targetDate, suggested }: TargetFormProps) {
  const save = (data: FormData) =>
    setTargetAction(at, {
      targetStage: STAGES.find((stage) => stage === data.get("targetStage")) ?? targetStage,
      targetDate: String(data.get("targetDate") ?? "") || null,
    });
  return (
    <SettingsForm action={save}>
      {(state) => (
        <>
          <RadioGroup
            legend="Stage to reach"
            hint={`The scenarios suggest ${stages[suggested].title}.`}
            name="targetStage"
            look="cards"
            defaultValue={targetStage}
            options={STAGES.map((stage) => ({
              value: stage,
              label: stages[stage].title,
              hint: stages[stage].sentence,
            }))}
          />
          <TextField
            label="By"
            optional
            type="date"
            name="targetDate"
            defaultValue={targetDate ?? ""}
            fieldClassName="max-w-48"
            error={issuesOf(state, "targetDate")}
          />
        </>
      )}
    </SettingsForm>
  );
}
