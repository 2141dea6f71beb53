"use client";

import { ActionForm } from "@/components/form/action-form";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { createFeedAction } from "@/lib/features/calendars/actions";
import type { CreateFeedRefusal } from "@/lib/features/calendars/schema";
import { issuesOf } from "@/lib/forms/form-state";

type NewCalendarProps = {
  workspaceSlug: string;
  projects: readonly { id: string; name: string }[];
  /** The project somebody came from; null for all. */
  chosen: string | null;
};

/** Makes a private calendar; its address is shown here once and never again. */
export function NewCalendar({ workspaceSlug, projects, chosen }: NewCalendarProps) {
  const action = createFeedAction.bind(null, workspaceSlug);
  const options = [
    { value: "", label: "All my projects" },
    ...projects.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ActionForm action={action} wording={wordingOf} className="flex flex-col gap-4">
      {(state) => (
        <>
          {state.status === "done" && <NewAddress address={state.value.address} />}
          <div className="flex flex-wrap items-end gap-3">
            <Field
              label="Dates of"
              error={issuesOf(state, "projectId")}
              className="w-full min-w-0 basis-72 sm:w-auto"
            >
              {(control) => (
                <Select {...control} name="projectId" defaultValue={chosen ?? ""} options={options} />
              )}
            </Field>
            <SubmitButton pendingLabel="Making…">Make calendar</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function NewAddress({ address }: { address: string }) {
  return (
    <Notice
      tone="good"
      role="status"
      title="Copy the address now: it is shown this once."
      actions={<CopyButton text={address} label="Copy address" />}
    >
      <code className="break-all font-mono text-sm">{address}</code>
      <p className="mt-1">
        Treat it like a password: whoever holds it reads these dates, without signing in.
      </p>
    </Notice>
  );
}

function wordingOf(reason: CreateFeedRefusal): string {
  switch (reason.code) {
    case "no-such-project":
      return "You cannot read this project any more. Choose another.";
    case "too-many-calendars":
      return `You have ${reason.most} calendars already. Revoke one you no longer use.`;
    case "tokens-cannot-make-calendars":
      return "A token cannot make a calendar. Sign in to make one.";
    default:
      return reason satisfies never;
  }
}
