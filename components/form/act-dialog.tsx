"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ApiProblem } from "./api-call";

type ActDialogProps = {
  /** Names the object: "Sign off “Scorecard” of Checkout API?" */
  title: ReactNode;
  description: ReactNode;
  confirmLabel: string;
  pendingLabel: string;
  danger?: boolean;
  /** The focus begins on the button that acts; without it, on the first field. */
  confirmFirst?: boolean;
  busy: boolean;
  problem: Pick<ApiProblem, "message" | "requestId"> | null;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Says what is about to happen, takes what is needed for it, and stays open with the reason if it did not. */
export function ActDialog({ title, description, problem, busy, onClose, children, ...act }: ActDialogProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={description}
        initialFocus={act.confirmFirst ? confirm : undefined}
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button
              ref={confirm}
              variant={act.danger ? "danger" : "primary"}
              // aria-disabled keeps the focus where it is; a disabled button would drop it.
              aria-disabled={busy}
              onClick={() => !busy && act.onConfirm()}
            >
              {busy ? act.pendingLabel : act.confirmLabel}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {problem !== null && (
            <Notice
              tone="bad"
              role="alert"
              title={problem.message}
              requestId={problem.requestId ?? undefined}
            />
          )}
          {children}
        </div>
      </DialogContent>
    </Dialog>
  );
}
