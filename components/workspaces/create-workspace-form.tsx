"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createWorkspaceAction } from "@/lib/features/workspaces/actions";
import { issuesOf } from "@/lib/forms/form-state";

export function CreateWorkspaceForm() {
  return (
    <ActionForm action={createWorkspaceAction} className="flex flex-wrap items-end gap-2">
      {(state) => (
        <>
          <TextField
            label="New workspace"
            name="name"
            autoComplete="organization"
            error={issuesOf(state, "name")}
            fieldClassName="flex-1 basis-56"
          />
          <SubmitButton variant="secondary">Create</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
