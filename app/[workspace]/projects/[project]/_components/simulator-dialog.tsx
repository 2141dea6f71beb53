"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { SimulationInput } from "./simulation-input";
import { Simulator } from "./simulator";

type SimulatorDialogProps = {
  input: SimulationInput;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The simulator in its dialog; closing it gives the focus back to what opened it. */
export function SimulatorDialog({ input, open, onOpenChange }: SimulatorDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="What would change the score"
        description="Tick what you would settle, with fresh evidence attached. Nothing is saved."
        width="lg"
      >
        <Simulator {...input} />
      </DialogContent>
    </Dialog>
  );
}
