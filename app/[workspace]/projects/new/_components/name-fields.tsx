import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type FormState, issuesOf } from "@/lib/forms/form-state";
import type { RegistrationDraft } from "./registration-draft";

type NameFieldsProps = {
  draft: RegistrationDraft;
  /** What was last sent: a message about a field ends with the first change to it. */
  sent: RegistrationDraft;
  onChange: (part: Partial<RegistrationDraft>) => void;
  teams: readonly { id: string; name: string }[];
  state: FormState;
};

export function NameFields({ draft, sent, onChange, teams, state }: NameFieldsProps) {
  const errorOf = (field: "name" | "repositoryUrl" | "teamId") =>
    draft[field] === sent[field] ? issuesOf(state, field) : null;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label="Name"
        name="name"
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errorOf("name")}
        maxLength={120}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label="Repository address"
        optional
        name="repositoryUrl"
        type="url"
        placeholder="https://"
        value={draft.repositoryUrl}
        onChange={(event) => onChange({ repositoryUrl: event.target.value })}
        error={errorOf("repositoryUrl")}
        autoComplete="off"
      />
      {teams.length > 0 && (
        <Field label="Team" optional error={errorOf("teamId")}>
          {(control) => (
            <Select
              {...control}
              value={draft.teamId}
              onChange={(event) => onChange({ teamId: event.target.value })}
              options={[
                { value: "", label: "No team" },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
      )}
    </div>
  );
}
