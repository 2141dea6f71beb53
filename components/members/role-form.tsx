"use client";

import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/ui/select";
import { WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import { changeRoleAction } from "@/lib/features/members/actions";
import type { MemberRow } from "@/lib/features/members/queries";
import { memberRefusalWords, WORKSPACE_ROLE_WORDS } from "./wording";

const OPTIONS = WORKSPACE_ROLES.map((role) => ({ value: role, label: WORKSPACE_ROLE_WORDS[role].label }));

/** Takes effect on choosing; a refusal stands below and the list shows the role that still holds. */
export function RoleForm({ workspaceSlug, member }: { workspaceSlug: string; member: MemberRow }) {
  const action = changeRoleAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={memberRefusalWords} className="flex w-36 flex-col-reverse gap-1">
      {(state) => (
        <>
          <input type="hidden" name="accountId" value={member.accountId} />
          <Select
            key={`${member.role}-${state.status}`}
            size="sm"
            name="role"
            aria-label={`Role of ${member.name}`}
            defaultValue={member.role}
            options={OPTIONS}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          />
        </>
      )}
    </ActionForm>
  );
}
