"use client";

import { lazy, Suspense, useState } from "react";
import type { ConfirmOutcome } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { adoptChecksAction } from "@/lib/features/checks/actions";

// Most visits of the overview only read it: the question comes with the press.
const ConfirmDialog = lazy(() =>
  import("@/components/ui/alert-dialog").then((module) => ({ default: module.ConfirmDialog })),
);

type AdoptButtonProps = {
  at: { workspace: string; project: string };
  to: number;
  /** What will happen, a line each. */
  consequences: readonly string[];
};

/** Asks before the project moves to a newer version of the workspace's checks. */
export function AdoptButton({ at, to, consequences }: AdoptButtonProps) {
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const ask = () => {
    setAsked(true);
    setOpen(true);
  };
  const adopt = async (): Promise<ConfirmOutcome> => {
    const state = await adoptChecksAction(at, to);
    if (state.status === "failed") return { ok: false, message: state.message };
    // Somebody else was faster, and the page shows what they did.
    if (state.status === "done") notify({ title: `Assessed under version ${to} from now on` });
    return { ok: true };
  };
  return (
    <>
      <Button variant="primary" size="sm" aria-haspopup="dialog" onClick={ask}>
        Move to version {to}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open={open}
            onOpenChange={setOpen}
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
        </Suspense>
      )}
    </>
  );
}
