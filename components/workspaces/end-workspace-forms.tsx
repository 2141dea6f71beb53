"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import {
  archiveWorkspaceAction,
  deleteWorkspaceAction,
  unarchiveWorkspaceAction,
} from "@/lib/features/workspaces/actions";

export function ArchiveWorkspaceForm({ slug, archived }: { slug: string; archived: boolean }) {
  const action = (archived ? unarchiveWorkspaceAction : archiveWorkspaceAction).bind(null, slug);
  return (
    <ActionForm action={action} className="flex flex-col items-start gap-3">
      {() => (
        <>
          <p className="text-ink-2">
            {archived
              ? "This workspace is archived: everything can be read, nothing changed."
              : "In the archive everything stays readable and nothing can be changed, until you take it out again."}
          </p>
          <SubmitButton variant="secondary">{archived ? "Take out of the archive" : "Archive"}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function DeleteWorkspaceForm({ slug }: { slug: string }) {
  const action = deleteWorkspaceAction.bind(null, slug);
  return (
    <ActionForm
      action={action}
      wording={() => `Type ${slug} exactly to delete this workspace.`}
      className="flex flex-col items-start gap-3"
    >
      {() => (
        <>
          <p className="text-ink-2">
            Everybody loses access at once. The operator of this installation can bring it back within 30
            days.
          </p>
          <TextField label={`Type ${slug} to confirm`} name="confirmation" autoComplete="off" />
          <SubmitButton variant="danger">Delete workspace</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
