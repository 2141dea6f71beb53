"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import { inviteMemberAction } from "@/lib/features/members/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { WORKSPACE_ROLE_WORDS } from "./wording";

const REFUSALS = {
  "already-a-member": "This person is a member already.",
  "no-such-project": "This project does not exist any more.",
} as const;
const OPTIONS = WORKSPACE_ROLES.toReversed().map((role) => ({
  value: role,
  label: `${WORKSPACE_ROLE_WORDS[role].label} — ${WORKSPACE_ROLE_WORDS[role].meaning}`,
}));

export function InviteForm({ workspaceSlug, mailed }: { workspaceSlug: string; mailed: boolean }) {
  const action = inviteMemberAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={(reason) => REFUSALS[reason.code]} className="flex flex-col gap-3">
      {(state) => (
        <>
          {state.status === "done" && (
            <Notice tone="good" role="status" title="Invited.">
              {mailed ? "The link is on its way." : "Copy the link from the list and send it yourself."}
            </Notice>
          )}
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              autoComplete="off"
              error={issuesOf(state, "email")}
            />
            <Field label="Role">
              {(control) => <Select {...control} name="role" defaultValue="member" options={OPTIONS} />}
            </Field>
            <SubmitButton className="sm:mt-6" pendingLabel="Inviting…">
              Invite
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
