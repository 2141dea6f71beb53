"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { SimulationInput } from "./simulation-input";

// The dialog and the rules come with the first opening: most visits only read the overview.
const load = () => import("./simulator-dialog");
const SimulatorDialog = lazy(() => load().then((module) => ({ default: module.SimulatorDialog })));

/** Opens the simulator over the page. */
export function SimulatorButton({ input }: { input: SimulationInput }) {
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onClick={show}
      >
        What would change it?
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <SimulatorDialog input={input} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
