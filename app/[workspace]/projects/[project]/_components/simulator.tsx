"use client";

import { ArrowRight } from "lucide-react";
import { useMemo, useState } from "react";
import { EFFORT_LABELS, stepReasonWords } from "@/components/readiness/wording";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { stages } from "@/lib/domain/catalogue/stages";
import type { Movement } from "@/lib/domain/readiness/movement";
import { simulate } from "@/lib/domain/readiness/simulate";
import type { SimulationInput } from "./simulation-input";

/** Ticks steps and shows where score and stage would land, judged by the rules of a save. */
export function Simulator({ catalogue, facts, readiness }: SimulationInput) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const steps = readiness.nextSteps.filter((step) => step.kind === "item");
  const { movement } = useMemo(
    () =>
      simulate(
        catalogue,
        facts,
        readiness,
        picked.map((itemId) => ({ kind: "passes", itemId })),
      ),
    [catalogue, facts, readiness, picked],
  );
  const toggle = (itemId: string, on: boolean) =>
    setPicked(on ? [...picked, itemId] : picked.filter((each) => each !== itemId));

  return (
    <div className="flex flex-col gap-3">
      <Outcome movement={movement} picked={picked.length} />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => setPicked(steps.slice(0, 3).map((step) => step.itemId))}>
          The next three
        </Button>
        <Button size="sm" onClick={() => setPicked(steps.map((step) => step.itemId))}>
          Everything
        </Button>
        <Button size="sm" variant="quiet" disabled={picked.length === 0} onClick={() => setPicked([])}>
          Clear
        </Button>
      </div>
      <ul className="max-h-[40vh] overflow-y-auto rounded-md border border-line">
        {steps.map((step) => {
          const item = findItem(catalogue, step.itemId);
          return (
            <li
              key={step.itemId}
              className="flex items-start gap-3 border-line border-b px-3 py-1 last:border-b-0"
            >
              <Checkbox
                className="min-w-0 flex-1"
                checked={picked.includes(step.itemId)}
                onChange={(event) => toggle(step.itemId, event.target.checked)}
                label={item?.title ?? step.itemId}
                hint={`${stepReasonWords(step.reason)} · ${EFFORT_LABELS[item?.effort ?? "more"]}`}
              />
              <span
                className="shrink-0 py-1 font-mono text-ink-2 text-sm"
                title="Score if only this were done"
              >
                alone {step.scoreAfter}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Outcome({ movement, picked }: { movement: Movement; picked: number }) {
  const { score, stage, capsLifted, conditionsMet } = movement;
  return (
    <div
      role="status"
      className="flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-md bg-wash px-3 py-2.5"
    >
      <p className="flex items-baseline gap-2">
        <span className="text-ink-2">Score</span>
        <span className="font-mono text-lg">{score.before}</span>
        <ArrowRight aria-label="becomes" className="size-4 self-center text-ink-3" />
        <span className="font-mono font-semibold text-xl">{score.after}</span>
      </p>
      <p className="flex items-baseline gap-2">
        <span className="text-ink-2">Stage</span>
        {stage.before === stage.after ? (
          <span>stays {stages[stage.after].title}</span>
        ) : (
          <>
            <span>{stages[stage.before].title}</span>
            <ArrowRight aria-label="becomes" className="size-4 self-center text-ink-3" />
            <span className="font-semibold">{stages[stage.after].title}</span>
          </>
        )}
      </p>
      <p className="w-full text-ink-2 text-sm">
        {picked === 0
          ? "Tick a step to see what it is worth."
          : `${picked} ticked: ${counted(capsLifted.length, "cap")} lifted, ${counted(conditionsMet.length, "condition")} of the ladder met.`}
      </p>
    </div>
  );
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
