"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SaveState } from "@/components/ui/save-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useAssessment } from "./assessment-provider";
import { ConflictNotice } from "./conflict-notice";
import type { ItemSlots } from "./focus-view";
import { ItemAnswer } from "./item-answer";
import { ItemFacts, NoteFact } from "./item-facts";
import { EVIDENCE_ID } from "./item-keys";
import { ItemNote } from "./item-note";
import { ItemVerdict } from "./item-verdict";
import type { ItemView } from "./item-view";
import { saveStatusOf } from "./save-status";
import { sectionsOf } from "./sections";
import { ThreadSlot } from "./thread-slot";

type ItemCardProps = {
  view: ItemView;
  slots: ItemSlots;
  /** The part of a question that keys act on. */
  part: number;
  onPart: (part: number) => void;
  noteAsked: number;
  /** True once somebody moved here from another item: the statement is then read out. */
  takesFocus: RefObject<boolean>;
  onStep: (step: 1 | -1) => void;
};

/** One item with everything about it. */
export function ItemCard({ takesFocus, ...card }: ItemCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus({ preventScroll: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the card of another item appears
  useEffect(() => {
    if (takesFocus.current) toHeading();
  }, []);
  const { view, slots, onStep } = card;
  const rendered = slots.itemId === view.id;

  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <article
        aria-labelledby="item-statement"
        className="flex min-w-0 flex-col gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
      >
        <CardHead view={view} heading={heading} />
        <CardBody {...card} rendered={rendered} toHeading={toHeading} />
        <div id={EVIDENCE_ID} className="scroll-mt-16 empty:hidden">
          {rendered ? slots.evidence : <Skeleton className="h-10" />}
        </div>
        <ThreadSlot key={view.id} itemId={view.id} />
        <CardFoot view={view} onStep={onStep} />
      </article>
      <aside aria-label="Guidance" className="min-w-0 lg:pt-1">
        {rendered ? slots.guidance : <GuidancePending />}
      </aside>
    </div>
  );
}

type CardBodyProps = Omit<ItemCardProps, "takesFocus" | "onStep"> & {
  rendered: boolean;
  toHeading: () => void;
};

function CardBody({ view, slots, part, onPart, noteAsked, rendered, toHeading }: CardBodyProps) {
  const { canAnswer } = useAssessment();
  if (!canAnswer) {
    return (
      <>
        <ItemFacts view={view} />
        <ItemVerdict view={view} />
        <NoteFact>{rendered ? slots.note : <Skeleton className="h-5" />}</NoteFact>
      </>
    );
  }
  return (
    <>
      <ConflictNotice view={view} />
      <ItemAnswer view={view} part={part} onPart={onPart} />
      <ItemVerdict view={view} />
      <ItemNote view={view} asked={noteAsked} onLeave={toHeading} />
    </>
  );
}

function CardHead({ view, heading }: { view: ItemView; heading: RefObject<HTMLHeadingElement | null> }) {
  const { views, queue, entry, canAnswer } = useAssessment();
  const section = sectionsOf(views).find((each) => each.kind === view.kind);
  return (
    <header>
      <div className="mb-2 flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-ink-3 text-sm">
          {section?.one} {view.number} of {section?.views.length}
        </span>
        {view.severity !== null && <SeverityBadge severity={view.severity} />}
        {view.capability !== null && <Badge>{view.capability.title}</Badge>}
        {canAnswer && (
          <div className="ml-auto">
            <SaveState status={saveStatusOf(entry(view.id), queue, view.id)} />
          </div>
        )}
      </div>
      <h2 id="item-statement" ref={heading} tabIndex={-1} className="font-semibold text-lg outline-none">
        {view.statement}
      </h2>
    </header>
  );
}

function CardFoot({ view, onStep }: { view: ItemView; onStep: (step: 1 | -1) => void }) {
  const { views } = useAssessment();
  const position = views.indexOf(view);
  const [previous, next] = [views[position - 1], views[position + 1]];
  return (
    <footer
      className="flex flex-wrap items-center justify-between gap-2 border-line border-t pt-4"
      data-print="hide"
    >
      <Button
        aria-keyshortcuts="k"
        disabled={previous === undefined}
        onClick={() => onStep(-1)}
        title={previous?.title}
      >
        <ArrowLeft aria-hidden /> Previous
        <kbd aria-hidden className="font-mono text-ink-3 text-xs pointer-coarse:hidden">
          k
        </kbd>
      </Button>
      <span className="text-ink-3 text-sm max-sm:hidden pointer-coarse:hidden">
        Press <kbd className="font-mono text-ink-2">?</kbd> for all keys
      </span>
      <Button
        aria-keyshortcuts="j"
        disabled={next === undefined}
        onClick={() => onStep(1)}
        title={next?.title}
      >
        Next <ArrowRight aria-hidden />
        <kbd aria-hidden className="font-mono text-ink-3 text-xs pointer-coarse:hidden">
          j
        </kbd>
      </Button>
    </footer>
  );
}

function GuidancePending() {
  return (
    <div aria-hidden className="flex flex-col gap-3">
      <Skeleton className="h-5 w-60" />
      <Skeleton className="h-28" />
      <Skeleton className="h-40" />
    </div>
  );
}
