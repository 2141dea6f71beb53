"use client";

import { lazy, Suspense } from "react";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { SimulationInput } from "./simulation-input";

// The rules come with the first opening: most visits only read the overview.
const Simulator = lazy(() => import("./simulator").then((module) => ({ default: module.Simulator })));

/** Opens the simulator over the page. */
export function SimulatorButton({ input }: { input: SimulationInput }) {
  return (
    <Dialog>
      <DialogTrigger variant="quiet" size="sm">
        What would change it?
      </DialogTrigger>
      <DialogContent
        title="What would change the score"
        description="Tick what you would settle, with fresh evidence attached. Nothing is saved."
        width="lg"
      >
        <Suspense fallback={<p className="appear-late text-ink-2">Loading the rules…</p>}>
          <Simulator {...input} />
        </Suspense>
      </DialogContent>
    </Dialog>
  );
}
