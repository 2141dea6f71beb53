"use client";

import { AlertDialog as Primitive } from "@base-ui/react/alert-dialog";
import { type ReactNode, useState, useTransition } from "react";
import { Button, type ButtonLook, buttonVariants } from "./button";
import { Notice } from "./notice";
import { TextField } from "./text-field";

export type ConfirmOutcome = { ok: true } | { ok: false; message: string };

type ConfirmDialogProps = {
  /** What opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  triggerLook?: ButtonLook;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Names the object: "Delete project Checkout API?" */
  title: ReactNode;
  /** What will be lost, for whom, and whether it can come back. */
  description: ReactNode;
  confirmLabel: string;
  /** The word to type first, for what cannot be undone. */
  typeToConfirm?: string;
  /** Plain confirmations are not red. */
  danger?: boolean;
  /** Stays open and shows the message when it returns `ok: false`. */
  onConfirm: () => Promise<ConfirmOutcome> | ConfirmOutcome;
};

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ trigger, triggerLook, open, onOpenChange, ...rest }: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const shown = open ?? ownOpen;
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };

  return (
    <Primitive.Root open={shown} onOpenChange={change}>
      {trigger !== undefined && (
        <Primitive.Trigger className={buttonVariants(triggerLook)}>{trigger}</Primitive.Trigger>
      )}
      <Primitive.Portal>
        <Primitive.Backdrop className="fixed inset-0 z-40 bg-scrim popup-motion" />
        <Primitive.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto p-2 sm:items-start sm:pt-[16vh]">
          <Primitive.Popup className="w-full rounded-lg border border-line bg-surface p-4 shadow-pop outline-none popup-motion sm:max-w-md">
            <Question {...rest} close={() => change(false)} />
          </Primitive.Popup>
        </Primitive.Viewport>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type QuestionProps = Omit<ConfirmDialogProps, "trigger" | "triggerLook" | "open" | "onOpenChange"> & {
  close: () => void;
};

function Question({
  title,
  description,
  confirmLabel,
  typeToConfirm,
  danger = true,
  onConfirm,
  close,
}: QuestionProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const ready = typeToConfirm === undefined || typed.trim() === typeToConfirm;

  const confirm = () =>
    start(async () => {
      const outcome = await onConfirm();
      if (outcome.ok) close();
      else setProblem(outcome.message);
    });

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !pending) confirm();
      }}
    >
      <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
      <Primitive.Description render={<div />} className="text-ink-2">
        {description}
      </Primitive.Description>
      {typeToConfirm !== undefined && (
        <TextField
          label={
            <>
              Type <span className="select-all font-mono">{typeToConfirm}</span> to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {problem !== null && <Notice tone="bad" role="alert" title={problem} />}
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <Primitive.Close className={buttonVariants()}>Cancel</Primitive.Close>
        <Button type="submit" variant={danger ? "danger" : "primary"} disabled={!ready || pending}>
          {pending ? "Working…" : confirmLabel}
        </Button>
      </div>
    </form>
  );
}
