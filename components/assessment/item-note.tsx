"use client";

import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { useAssessment } from "./assessment-provider";
import type { ItemView } from "./item-view";
import { TYPING_PAUSE_MS } from "./typing-pause";

// The renderer weighs more than the rest of the page; most notes are written without a preview.
const Markdown = lazy(() => import("./markdown").then((module) => ({ default: module.Markdown })));

const NOTE_FIELD_ID = "item-note";
const NOTE_MAX = 20_000;
const MODES = [
  { value: "write", label: "Write" },
  { value: "preview", label: "Preview" },
] as const;
type NoteMode = (typeof MODES)[number]["value"];

type ItemNoteProps = {
  view: ItemView;
  /** Grows each time somebody asks to write, from wherever they are. */
  asked: number;
  onLeave: () => void;
};

/** The note of an item, in Markdown. Escape leaves the field, so that keys work again. */
export function ItemNote({ view, asked, onLeave }: ItemNoteProps) {
  const { queue, entry } = useAssessment();
  const [mode, setMode] = useState<NoteMode>("write");
  const { note, answer } = entry(view.id).wanted;
  const partial = answer?.kind === "result" && answer.result === "partial";
  const left = NOTE_MAX - note.length;
  const field = useRef<HTMLTextAreaElement>(null);
  const met = useRef(asked);
  useLayoutEffect(() => {
    if (asked === met.current) return;
    // A hidden field takes no focus: show it, and come back.
    if (mode === "preview") return setMode("write");
    met.current = asked;
    field.current?.focus();
  }, [asked, mode]);

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label htmlFor={NOTE_FIELD_ID} className="font-medium">
          {partial ? "Note: what is still missing?" : "Note"}
          <kbd aria-hidden className="ml-2 font-mono font-normal text-ink-3 text-xs pointer-coarse:hidden">
            m
          </kbd>
        </label>
        <SegmentedControl legend="Note" segments={MODES} value={mode} onValueChange={setMode} />
      </div>
      <Textarea
        ref={field}
        id={NOTE_FIELD_ID}
        hidden={mode === "preview"}
        aria-keyshortcuts="m"
        aria-describedby={`${NOTE_FIELD_ID}-hint`}
        rows={3}
        maxLength={NOTE_MAX}
        value={note}
        placeholder="What you saw, where, and what is left. Markdown works."
        onChange={(event) => queue.edit(view.id, { note: event.target.value }, TYPING_PAUSE_MS)}
        onBlur={() => queue.flush()}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.currentTarget.blur();
          onLeave();
        }}
      />
      {mode === "preview" && <Preview note={note} />}
      <p id={`${NOTE_FIELD_ID}-hint`} className="text-ink-3 text-sm">
        A note explains; it never raises the trust label.
        {left < 1_000 && ` ${left} characters left.`}
      </p>
    </div>
  );
}

function Preview({ note }: { note: string }) {
  return (
    <div className="min-h-16 rounded-md border border-line px-2.5 py-1.5">
      {note.trim() === "" ? (
        <p className="text-ink-3">Nothing to preview yet.</p>
      ) : (
        <Suspense fallback={<Skeleton className="h-10" />}>
          <Markdown text={note} />
        </Suspense>
      )}
    </div>
  );
}
