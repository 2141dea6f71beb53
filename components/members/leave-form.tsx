"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { leaveWorkspaceAction } from "@/lib/features/members/actions";
import { memberRefusalWords } from "./wording";

type LeaveFormProps = { workspaceSlug: string; ownsProjects: boolean; heirs: readonly SelectOption[] };

export function LeaveForm({ workspaceSlug, ownsProjects, heirs }: LeaveFormProps) {
  const action = leaveWorkspaceAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={memberRefusalWords} className="flex flex-col items-start gap-3">
      {() => (
        <>
          <p className="text-ink-2">You lose access at once. What you wrote stays, under your name.</p>
          {ownsProjects && (
            <Field label="Who takes over the projects you own?">
              {(control) => (
                <Select
                  {...control}
                  name="projectsTo"
                  defaultValue=""
                  placeholder="Choose a person"
                  options={heirs}
                />
              )}
            </Field>
          )}
          <SubmitButton variant="secondary">Leave this workspace</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
