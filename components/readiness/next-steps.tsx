import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Effort } from "@/lib/domain/catalogue/types";
import type { NextStep } from "@/lib/domain/readiness/readiness-types";
import type { CameUndone } from "@/lib/domain/trends/repeat-offenders";
import type { ItemLinks } from "./item-links";
import { OPERATION_STEPS } from "./operations";
import { EFFORT_LABELS, stepReasonWords, undoneWords } from "./wording";

type NextStepsProps = {
  steps: readonly NextStep[];
  score: number;
  /** How often each came undone after it had passed. */
  undone?: CameUndone;
  links: ItemLinks;
  effort: (itemId: string) => Effort;
  inventoryHref: string;
  limit?: number;
};

/** What to do now, in order, with why and how long. */
export function NextSteps({ steps, score, undone, links, effort, inventoryHref, limit = 3 }: NextStepsProps) {
  if (steps.length === 0)
    return (
      <p className="text-ink-2">
        No item is open. Keep the evidence fresh; what the next stage still asks for stands under Stage.
      </p>
    );
  return (
    <ol>
      {steps
        .slice(0, limit)
        .map((step, index) =>
          step.kind === "operation" ? (
            <StepRow
              key={step.condition}
              number={index + 1}
              href={links.operationHref(step.condition)}
              title={OPERATION_STEPS[step.condition].title}
              why={OPERATION_STEPS[step.condition].why}
              time={OPERATION_STEPS[step.condition].time}
            />
          ) : step.kind === "inventory" ? (
            <StepRow
              key="inventory"
              number={index + 1}
              href={inventoryHref}
              title="List the services your app depends on"
              why="Nothing else can be judged without it"
              time="15 min"
            />
          ) : (
            <StepRow
              key={step.itemId}
              number={index + 1}
              href={links.href(step.itemId)}
              title={links.title(step.itemId)}
              why={`${stepReasonWords(step.reason)}${undoneWords(undone?.get(step.itemId))}`}
              time={EFFORT_LABELS[effort(step.itemId)]}
              gain={step.scoreAfter > score && <Gain from={score} to={step.scoreAfter} />}
            />
          ),
        )}
    </ol>
  );
}

type StepRowProps = {
  number: number;
  href: string;
  title: string;
  why: string;
  time: string;
  gain?: ReactNode;
};

function StepRow({ number, href, title, why, time, gain }: StepRowProps) {
  return (
    <li className="border-line border-b last:border-b-0">
      <Link
        href={href}
        prefetch={false}
        className="group -mx-2 flex items-start gap-3 rounded-sm px-2 py-2 hover:bg-wash"
      >
        <span className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong font-mono text-ink-2 text-xs">
          {number}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium group-hover:underline">{title}</span>
          <span className="block text-ink-2 text-sm">
            {why} · {time}
          </span>
        </span>
        {gain}
        <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      </Link>
    </li>
  );
}

function Gain({ from, to }: { from: number; to: number }) {
  return (
    <span className="shrink-0 font-mono text-good-text text-sm" title={`Score ${from} becomes ${to}`}>
      +{to - from}
      <span className="sr-only"> points</span>
    </span>
  );
}
