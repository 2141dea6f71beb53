"use client";

import { ConfirmDialog, type ConfirmOutcome } from "@/components/ui/alert-dialog";
import { notify } from "@/components/ui/notify";
import { adoptChecksAction } from "@/lib/features/checks/actions";

type AdoptButtonProps = {
  at: { workspace: string; project: string };
  to: number;
  /** What will happen, a line each. */
  consequences: readonly string[];
};

/** Asks before the project moves to a newer version of the workspace's checks. */
export function AdoptButton({ at, to, consequences }: AdoptButtonProps) {
  const adopt = async (): Promise<ConfirmOutcome> => {
    const state = await adoptChecksAction(at, to);
    if (state.status === "failed") return { ok: false, message: state.message };
    // Somebody else was faster, and the page shows what they did.
    if (state.status === "done") notify({ title: `Assessed under version ${to} from now on` });
    return { ok: true };
  };
  return (
    <ConfirmDialog
      trigger={`Move to version ${to}`}
      triggerLook={{ variant: "primary", size: "sm" }}
      title={`Assess this project under version ${to}?`}
      description={
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {consequences.map((line) => (
            <li key={line}>{line.charAt(0).toUpperCase() + line.slice(1)}.</li>
          ))}
        </ul>
      }
      confirmLabel={`Move to version ${to}`}
      danger={false}
      onConfirm={adopt}
    />
  );
}
