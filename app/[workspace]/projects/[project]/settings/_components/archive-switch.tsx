"use client";

import { ConfirmDialog, type ConfirmOutcome } from "@/components/ui/alert-dialog";
import { notify } from "@/components/ui/notify";
import {
  archiveProjectAction,
  type ProjectAt,
  unarchiveProjectAction,
} from "@/lib/features/projects/actions";

type ArchiveSwitchProps = { at: ProjectAt; name: string; archived: boolean };

/** Sets a project aside, or brings it back. Neither loses anything. */
export function ArchiveSwitch({ at, name, archived }: ArchiveSwitchProps) {
  const confirm = async (): Promise<ConfirmOutcome> => {
    const outcome = archived ? await unarchiveProjectAction(at) : await archiveProjectAction(at);
    if (outcome.status === "failed") return { ok: false, message: outcome.message };
    notify({ title: archived ? `${name} is back` : `${name} is archived` });
    return { ok: true };
  };
  return archived ? (
    <ConfirmDialog
      trigger="Take out of the archive"
      title={`Bring ${name} back?`}
      description="It can be changed again and counts in the portfolio."
      confirmLabel="Bring back"
      danger={false}
      onConfirm={confirm}
    />
  ) : (
    <ConfirmDialog
      trigger="Archive"
      title={`Archive ${name}?`}
      description="It stays readable, changes no more and leaves the counts of the portfolio. You can bring it back at any time."
      confirmLabel="Archive"
      danger={false}
      onConfirm={confirm}
    />
  );
}
