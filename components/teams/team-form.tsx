"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createTeamAction, deleteTeamAction, editTeamAction } from "@/lib/features/teams/actions";
import type { TeamRow } from "@/lib/features/teams/queries";
import type { TeamRefusal } from "@/lib/features/teams/schema";
import { issuesOf } from "@/lib/forms/form-state";

const REFUSALS: Record<TeamRefusal["code"], string> = {
  "no-such-team": "This team was deleted meanwhile.",
  "name-taken": "There is a team of this name already.",
  "lead-is-no-member": "The lead is not a member any more. Choose somebody else.",
};

type TeamFormProps = { workspaceSlug: string; team: TeamRow | null; people: readonly SelectOption[] };

/** Makes a team, or changes one in place. */
export function TeamForm({ workspaceSlug, team, people }: TeamFormProps) {
  const edit = editTeamAction.bind(null, workspaceSlug);
  const create = createTeamAction.bind(null, workspaceSlug);
  const remove = deleteTeamAction.bind(null, workspaceSlug);
  return (
    <div className="flex flex-wrap items-end gap-2">
      {team ? (
        <ActionForm
          action={edit}
          wording={(reason) => REFUSALS[reason.code]}
          className="flex flex-1 flex-wrap items-end gap-2"
        >
          {(state) => (
            <>
              <input type="hidden" name="teamId" value={team.id} />
              <TeamFields team={team} people={people} nameIssues={issuesOf(state, "name")} />
              <SubmitButton variant="secondary">Save</SubmitButton>
            </>
          )}
        </ActionForm>
      ) : (
        <ActionForm
          action={create}
          wording={(reason) => REFUSALS[reason.code]}
          className="flex flex-1 flex-wrap items-end gap-2 border-line border-t pt-3"
        >
          {(state) => (
            <>
              <TeamFields
                key={state.status === "done" ? state.value.teamId : "new"}
                team={null}
                people={people}
                nameIssues={issuesOf(state, "name")}
              />
              <SubmitButton>Add team</SubmitButton>
            </>
          )}
        </ActionForm>
      )}
      {team && (
        <ActionForm action={remove} wording={(reason) => REFUSALS[reason.code]}>
          {() => (
            <>
              <input type="hidden" name="teamId" value={team.id} />
              <SubmitButton variant="quiet" aria-label={`Delete team ${team.name}; its projects stay`}>
                Delete
              </SubmitButton>
            </>
          )}
        </ActionForm>
      )}
    </div>
  );
}

type TeamFieldsProps = {
  team: TeamRow | null;
  people: readonly SelectOption[];
  nameIssues: readonly string[];
};

function TeamFields({ team, people, nameIssues }: TeamFieldsProps) {
  return (
    <>
      <TextField
        label={team ? "Team" : "New team"}
        name="name"
        defaultValue={team?.name}
        error={nameIssues}
        fieldClassName="flex-1 basis-40"
      />
      <Field label="Lead" optional className="flex-1 basis-40">
        {(control) => (
          <Select
            {...control}
            name="leadId"
            defaultValue={team?.leadId ?? ""}
            options={[{ value: "", label: "Nobody" }, ...people]}
          />
        )}
      </Field>
    </>
  );
}
