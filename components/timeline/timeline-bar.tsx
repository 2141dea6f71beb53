"use client";

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useTimelineActions } from "./timeline-actions";
import { type Span, shortSpan } from "./timeline-days";
import { PLANNED_BARS, placeOf, type Scale } from "./timeline-layout";
import { changeWords } from "./timeline-moves";
import type { TimelineRow } from "./timeline-plan";
import { barWords } from "./timeline-words";
import { useBarCarry } from "./use-bar-carry";
import { useBarDrag } from "./use-bar-drag";

type BarProps = { row: TimelineRow; planned: Span; scale: Scale };

/** When a row is planned, as a bar that only tells. */
export function PlannedBar({ row, planned, scale }: BarProps) {
  const { today } = useTimelineActions();
  const words = barWords(row, planned, today);
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={lookOf(row, false)}
      style={styleOf(row, planned, scale)}
    >
      <BarDates row={row} span={planned} />
    </span>
  );
}

/** When a row is planned, as a bar that can be moved and stretched. Only this bar draws itself while it moves. */
export function MovableBar({ row, planned, scale, first }: BarProps & { first: boolean }) {
  const { today, hintId, move } = useTimelineActions();
  const bar = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<Span | null>(null);
  const { toggle, carry, putBack } = useBarCarry({ row, planned, onDraft: setDraft });
  const drag = useBarDrag({
    ...{ bar, planned, scaleDays: scale.days, onDraft: setDraft },
    onDrop: (span) => move(row, planned, span),
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && drag.isDragging()) drag.letGo();
    else carry(event);
  };
  // A click without a pointer behind it comes from Enter, Space or a screen reader.
  const click = (event: MouseEvent) => event.detail === 0 && toggle();
  const span = draft ?? planned;
  return (
    <button
      ref={bar}
      type="button"
      data-bar={row.id}
      tabIndex={first ? 0 : -1}
      aria-label={barWords(row, span, today)}
      aria-describedby={hintId}
      aria-pressed={draft !== null}
      className={cn(
        lookOf(row, draft !== null),
        "group/bar cursor-grab touch-manipulation active:cursor-grabbing",
      )}
      style={draft === null ? styleOf(row, planned, scale) : heldStyleOf(row, planned, draft, scale)}
      {...drag.handlers}
      onClick={click}
      onKeyDown={press}
      onBlur={putBack}
      onContextMenu={(event) => event.preventDefault()}
    >
      <BarEnd at="start" />
      <BarDates row={row} span={span} />
      <BarEnd at="end" />
      {draft !== null && <DraftTip before={planned} after={draft} scale={scale} />}
    </button>
  );
}

/** A strip to take an end by; wide enough for a finger once the bar has the focus. */
function BarEnd({ at }: { at: "start" | "end" }) {
  return (
    <span
      data-grip={at}
      className={cn(
        "absolute inset-y-0 w-2 cursor-ew-resize touch-none",
        "pointer-coarse:group-focus/bar:-inset-y-1.5 pointer-coarse:group-focus/bar:w-6 pointer-coarse:group-focus/bar:rounded-sm pointer-coarse:group-focus/bar:border pointer-coarse:group-focus/bar:border-accent pointer-coarse:group-focus/bar:bg-surface",
        at === "start"
          ? "left-0 pointer-coarse:group-focus/bar:-left-6"
          : "right-0 pointer-coarse:group-focus/bar:-right-6",
      )}
    />
  );
}

function BarDates({ row, span }: { row: TimelineRow; span: Span }) {
  if (row.kind === "task") return null;
  return (
    <span
      aria-hidden
      className={cn(
        "pointer-events-none hidden truncate pr-1.5 text-xs @min-[5.5rem]:block",
        row.gate === null ? "pl-1.5" : "pl-3",
      )}
    >
      {shortSpan(span)}
    </span>
  );
}

type DraftTipProps = { before: Span; after: Span; scale: Scale };

/** Inside the bar, to travel with it; on its other side where the chart ends. */
function DraftTip({ before, after, scale }: DraftTipProps) {
  const { start, days } = placeOf(scale, after);
  return (
    <span
      aria-hidden
      data-print="hide"
      className={cn(
        "pointer-events-none absolute -top-1 whitespace-nowrap rounded-sm bg-tip px-1.5 py-0.5 text-tip-ink text-xs",
        start + days > scale.days * 0.7 ? "right-full mr-2" : "left-full ml-2",
      )}
    >
      {shortSpan(after)} · {changeWords(before, after)}
    </span>
  );
}

function lookOf({ kind, state }: TimelineRow, held: boolean): string {
  const plain = kind === "summary" ? "border-line-strong bg-wash" : "border-line-strong/70 bg-surface";
  const done = kind === "task" && state === "complete" ? "border-good bg-good-soft" : plain;
  return cn(
    "@container absolute block select-none rounded-sm border text-left font-medium text-ink-2 [-webkit-touch-callout:none]",
    held ? "z-10 border-accent bg-accent-soft shadow-pop outline-2 outline-accent" : `z-1 ${done}`,
  );
}

/** Moved by the compositor alone: the row below need not be painted anew with every day. */
function heldStyleOf(row: TimelineRow, planned: Span, draft: Span, scale: Scale) {
  const days = placeOf(scale, draft).start - placeOf(scale, planned).start;
  return {
    ...styleOf(row, planned, scale),
    width: styleOf(row, draft, scale).width,
    transform: `translateX(calc(var(--day) * ${days}))`,
    willChange: "transform",
  };
}

function styleOf({ kind }: TimelineRow, span: Span, scale: Scale) {
  const { start, days } = placeOf(scale, span);
  const { top, height } = PLANNED_BARS[kind];
  return { top, height, left: `calc(var(--day) * ${start})`, width: `calc(var(--day) * ${days})` };
}
