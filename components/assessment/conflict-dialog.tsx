"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { useAssessment } from "./assessment-provider";
import { type ConflictField, type ConflictRow, conflictRows } from "./conflict";
import type { ItemView } from "./item-view";
import type { DiffLine } from "./line-diff";
import type { Recorded } from "./recorded";

type ConflictDialogProps = { view: ItemView; theirs: Recorded; who: string; onClose: () => void };

const FIELD_WORDS = {
  result: "Answer",
  reason: "Reason",
  note: "Note",
} as const satisfies Record<ConflictField, string>;

/** What the other person saved beside what stands here unsaved, and the choice between the two. */
export function ConflictDialog({ view, theirs, who, onClose }: ConflictDialogProps) {
  const { queue, entry } = useAssessment();
  const { recorded, wanted } = entry(view.id);
  // Not a button: whoever was pressing keys must not decide by accident.
  const comparison = useRef<HTMLDivElement>(null);
  const rows = conflictRows(recorded, theirs, wanted);

  const keepMine = () => {
    queue.keepMine(view.id);
    onClose();
  };
  const takeTheirs = () => {
    const given = queue.takeTheirs(view.id);
    onClose();
    if (given === null) return;
    const onAction = () => queue.edit(view.id, given);
    notify({
      title: "Took the other version",
      description: "Yours is not lost yet.",
      action: { label: "Use mine after all", onAction },
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`${capitalised(who)} changed “${view.title}” while you did`}
        description="Nothing was overwritten. Choose which one stands."
        width="lg"
        initialFocus={comparison}
        footer={
          <>
            <Button onClick={takeTheirs}>Take theirs</Button>
            <Button variant="primary" onClick={keepMine}>
              Keep mine
            </Button>
          </>
        }
      >
        <div ref={comparison} tabIndex={-1} className="flex flex-col gap-4 outline-none">
          {rows.map((row) => (
            <Comparison key={row.field} row={row} />
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Comparison({ row }: { row: ConflictRow }) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{FIELD_WORDS[row.field]}</h3>
      {row.lines !== null && row.mineChanged ? (
        <NoteComparison lines={row.lines} />
      ) : (
        <dl className="grid gap-2 sm:grid-cols-2">
          <Side term="Theirs, saved" text={row.theirs} />
          <Side term={row.mineChanged ? "Yours, not saved" : "You saw before"} text={row.mine} />
        </dl>
      )}
      {!row.mineChanged && (
        <p className="mt-1 text-ink-3 text-sm">You did not change this: theirs stays either way.</p>
      )}
    </section>
  );
}

function Side({ term, text }: { term: string; text: string }) {
  return (
    <div className="min-w-0 rounded-md border border-line px-3 py-2">
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd className="whitespace-pre-wrap break-words">
        {text === "" ? <span className="text-ink-3">Nothing</span> : text}
      </dd>
    </div>
  );
}

const LINE_LOOKS = {
  same: { mark: " ", words: null, look: "" },
  theirs: { mark: "T", words: "Theirs: ", look: "bg-accent-soft" },
  mine: { mark: "Y", words: "Yours: ", look: "bg-warn-soft" },
} as const;

function NoteComparison({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <div className="rounded-md border border-line">
      <p className="border-line border-b px-3 py-1.5 text-ink-2 text-sm">
        <span className="font-mono">T</span> only in theirs, saved · <span className="font-mono">Y</span> only
        in yours, not saved
      </p>
      <ol className="py-1">
        {lines.map(({ kind, text }, index) => {
          const { mark, words, look } = LINE_LOOKS[kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and the list never changes order
            <li key={index} className={cn("flex gap-3 px-3", look)}>
              <span aria-hidden className="w-2 shrink-0 font-mono text-ink-2">
                {mark}
              </span>
              <span className="min-w-0 whitespace-pre-wrap break-words">
                {words !== null && <span className="sr-only">{words}</span>}
                {text === "" ? "\u00a0" : text}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
