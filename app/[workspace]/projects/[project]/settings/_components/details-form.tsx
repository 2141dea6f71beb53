"use client";

import { useRef } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { editProjectAction, type ProjectAt } from "@/lib/features/projects/actions";
import type { EditProjectRefusal, ProjectDetails } from "@/lib/features/projects/schema";
import { issuesOf } from "@/lib/forms/form-state";
import { SettingsForm } from "./settings-form";

type DetailsFormProps = {
  at: ProjectAt;
  details: ProjectDetails;
  teams: readonly { id: string; name: string }[];
};

const FIELDS = ["name", "description", "repositoryUrl", "teamId"] as const;

/** Name, description, repository and team. */
export function DetailsForm({ at, details, teams }: DetailsFormProps) {
  const seen = useRef(details);
  if (details.version > seen.current.version) seen.current = details;

  const save = async (data: FormData) => {
    const wanted = {
      name: text(data, "name"),
      description: text(data, "description"),
      repositoryUrl: text(data, "repositoryUrl").trim() || null,
      teamId: text(data, "teamId") || null,
    };
    const outcome = await editProjectAction(at, { ...wanted, version: seen.current.version });
    if (outcome.status !== "refused" || outcome.reason.code !== "changed-meanwhile") return outcome;
    const { current } = outcome.reason;
    const onlyElsewhere = FIELDS.every((field) => current[field] === seen.current[field]);
    seen.current = current;
    // An answer saved elsewhere counts the version up too; nothing on this form was overtaken then.
    return onlyElsewhere ? editProjectAction(at, { ...wanted, version: current.version }) : outcome;
  };

  return (
    <SettingsForm action={save} wording={refusalWords}>
      {(state) => (
        <>
          <TextField
            label="Name"
            name="name"
            defaultValue={details.name}
            maxLength={120}
            error={issuesOf(state, "name")}
          />
          <Field
            label="Description"
            optional
            hint="One or two sentences a reviewer would want to read first."
            error={issuesOf(state, "description")}
          >
            {(control) => (
              <Textarea {...control} name="description" defaultValue={details.description} maxLength={2000} />
            )}
          </Field>
          <TextField
            label="Repository address"
            optional
            name="repositoryUrl"
            type="url"
            defaultValue={details.repositoryUrl ?? ""}
            error={issuesOf(state, "repositoryUrl")}
          />
          <Field label="Team" optional error={issuesOf(state, "teamId")}>
            {(control) => (
              <Select
                {...control}
                name="teamId"
                defaultValue={details.teamId ?? ""}
                options={[
                  { value: "", label: "No team" },
                  ...teams.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
        </>
      )}
    </SettingsForm>
  );
}

function text(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === "string" ? value : "";
}

function refusalWords(reason: EditProjectRefusal): string {
  switch (reason.code) {
    case "unchanged":
      return "Nothing is different from what is saved.";
    case "unknown-team":
      return "This team was deleted a moment ago. Pick another one, or none.";
    case "changed-meanwhile":
      return `Somebody saved these details while you were editing; the name is now “${reason.current.name}”. Your version is still in the form: save again to replace theirs, or reload to see it.`;
    default:
      return reason satisfies never;
  }
}
