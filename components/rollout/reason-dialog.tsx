"use client";

import { type ComponentProps, useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type ReasonDialogProps = Omit<ComponentProps<typeof ActDialog>, "onConfirm" | "children"> & {
  hint: string;
  onReason: (reason: string) => void;
};

/** Asks why, because whoever looks at the plan later will. */
export function ReasonDialog({ hint, onReason, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  return (
    <ActDialog {...dialog} onConfirm={() => onReason(reason)}>
      <Field label="Reason" hint={hint}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
