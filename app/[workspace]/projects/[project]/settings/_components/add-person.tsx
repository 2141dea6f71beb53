"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { PROJECT_ROLES, type ProjectRole } from "@/lib/domain/access/grants";
import { assignPersonAction, type ProjectAt } from "@/lib/features/projects/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { ASSIGN_REFUSALS, ROLE_WORDS } from "./role-words";

type AddPersonProps = {
  at: ProjectAt;
  candidates: readonly { accountId: string; name: string; email: string }[];
};

export function AddPerson({ at, candidates }: AddPersonProps) {
  const [accountId, setAccountId] = useState("");
  const [role, setRole] = useState<ProjectRole>("reviewer");
  if (candidates.length === 0)
    return (
      <p className="pt-2 text-ink-2 text-sm">
        Everybody in the workspace is on this project. Invite others under Members.
      </p>
    );
  return (
    <ActionForm
      action={() => assignPersonAction(at, { accountId, role })}
      wording={({ code }) => ASSIGN_REFUSALS[code]}
      onDone={() => setAccountId("")}
      className="flex flex-col gap-2 border-line border-t pt-3"
    >
      {(state) => (
        <div className="flex flex-wrap items-end gap-2">
          <Field
            label="Add a person"
            className="min-w-48 flex-1"
            error={issuesOf(state, "accountId").length > 0 ? "Choose a person first." : null}
          >
            {(control) => (
              <Select
                {...control}
                placeholder="Choose from the workspace"
                value={accountId}
                onChange={(event) => setAccountId(event.target.value)}
                options={candidates.map((each) => ({
                  value: each.accountId,
                  label: `${each.name} (${each.email})`,
                }))}
              />
            )}
          </Field>
          <Field label="Role" className="w-72 max-w-full">
            {(control) => (
              <Select
                {...control}
                value={role}
                onChange={(event) =>
                  setRole(PROJECT_ROLES.find((each) => each === event.target.value) ?? role)
                }
                options={PROJECT_ROLES.map((each) => ({
                  value: each,
                  label: `${ROLE_WORDS[each].title}: ${ROLE_WORDS[each].meaning}`,
                }))}
              />
            )}
          </Field>
          <SubmitButton variant="secondary" pendingLabel="Adding…">
            Add
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
