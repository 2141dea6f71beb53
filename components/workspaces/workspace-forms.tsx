"use client";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { configureWorkspaceAction, renameWorkspaceAction } from "@/lib/features/workspaces/actions";
import type { WorkspaceDetails } from "@/lib/features/workspaces/queries";
import { type FormState, issuesOf } from "@/lib/forms/form-state";

export function RenameWorkspaceForm({ workspace }: { workspace: WorkspaceDetails }) {
  const action = renameWorkspaceAction.bind(null, workspace.slug);
  return (
    <ActionForm
      action={action}
      wording={() => "This address is taken, or was once. Choose another."}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <Saved state={state} />
          <TextField label="Name" name="name" defaultValue={workspace.name} error={issuesOf(state, "name")} />
          <TextField
            label="Address"
            name="slug"
            defaultValue={workspace.slug}
            hint="The first part of every link. Old links go on working."
            error={issuesOf(state, "slug")}
          />
          <SubmitButton className="self-start">Save</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function ConfigureWorkspaceForm({ workspace }: { workspace: WorkspaceDetails }) {
  const action = configureWorkspaceAction.bind(null, workspace.slug);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({ value: zone, label: zone }));
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {(state) => (
        <>
          <Saved state={state} />
          <Field
            label="Time zone"
            hint="Days end here: readiness of a day, snapshots and ISO weeks."
            error={issuesOf(state, "timeZone")}
          >
            {(control) => (
              <Select {...control} name="timeZone" defaultValue={workspace.timeZone} options={zones} />
            )}
          </Field>
          <Checkbox
            name="selfApproval"
            defaultChecked={workspace.selfApproval}
            label="Allow self-approval"
            hint="One person may sign off, waive and decide on their own work. It is labelled as such wherever it shows, and a critical blocker can never be waived by oneself."
          />
          <SubmitButton className="self-start">Save</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Saved({ state }: { state: FormState }) {
  return state.status === "done" ? <Notice tone="good" role="status" title="Saved." /> : null;
}
