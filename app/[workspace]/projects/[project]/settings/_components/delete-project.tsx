"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog, type ConfirmOutcome } from "@/components/ui/alert-dialog";
import { notify } from "@/components/ui/notify";
import { TRASH_DAYS } from "@/lib/domain/projects/trash";
import { deleteProjectAction, type ProjectAt, restoreProjectAction } from "@/lib/features/projects/actions";

/** Moves the project to the trash, with an undo at hand on the page that follows. */
export function DeleteProject({ at, name, slug }: { at: ProjectAt; name: string; slug: string }) {
  const router = useRouter();
  const undo = async () => {
    const outcome = await restoreProjectAction(at);
    if (outcome.status === "done") router.push(`/${at.workspace}/projects/${slug}/settings`);
  };
  const confirm = async (): Promise<ConfirmOutcome> => {
    const outcome = await deleteProjectAction(at);
    if (outcome.status !== "done") {
      return {
        ok: false,
        message: outcome.status === "failed" ? outcome.message : "It could not be deleted.",
      };
    }
    router.push(`/${at.workspace}/projects/trash`);
    notify({ title: `${name} is in the trash`, action: { label: "Undo", onAction: () => void undo() } });
    return { ok: true };
  };
  return (
    <ConfirmDialog
      trigger="Delete this project"
      triggerLook={{ variant: "danger" }}
      title={`Delete ${name}?`}
      description={`Its answers, evidence and history disappear for everybody. For ${TRASH_DAYS} days it can be restored from the trash, as it was; after that it is gone for good.`}
      confirmLabel="Move to the trash"
      typeToConfirm={name}
      onConfirm={confirm}
    />
  );
}
