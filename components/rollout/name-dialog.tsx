import type { ComponentProps } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { TextField } from "@/components/ui/text-field";

type NameDialogProps = Omit<ComponentProps<typeof ActDialog>, "children" | "pendingLabel"> & {
  name: string;
  onName: (name: string) => void;
};

/** Asks what a template is to be called. */
export function NameDialog({ name, onName, ...dialog }: NameDialogProps) {
  return (
    <ActDialog {...dialog} pendingLabel="Saving…">
      <TextField label="Name" maxLength={200} value={name} onChange={(event) => onName(event.target.value)} />
    </ActDialog>
  );
}
