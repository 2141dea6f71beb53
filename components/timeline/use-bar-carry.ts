"use client";

import { type KeyboardEvent, useRef } from "react";
import { useTimelineActions } from "./timeline-actions";
import { type Span, spanWords } from "./timeline-days";
import { isSameSpan, moved, stepOf } from "./timeline-moves";
import type { TimelineRow } from "./timeline-plan";

type BarCarry = {
  row: TimelineRow;
  planned: Span;
  onDraft: (span: Span | null) => void;
};

/** By keyboard: Enter picks a bar up and drops it, arrows and page keys carry it, Escape puts it back. */
export function useBarCarry({ row, planned, onDraft }: BarCarry) {
  const { today, announce, tell, move } = useTimelineActions();
  const carried = useRef<Span | null>(null);

  const hold = (span: Span | null) => {
    carried.current = span;
    onDraft(span);
  };
  const putBack = () => {
    if (carried.current === null) return;
    hold(null);
    announce(`${row.name} is back on ${spanWords(planned, today)}.`);
  };
  const toggle = () => {
    const span = carried.current;
    if (span === null) {
      hold(planned);
      announce(`Picked up ${row.name}, ${spanWords(planned, today)}.`);
      return;
    }
    hold(null);
    if (isSameSpan(span, planned)) announce(`${row.name} stays on ${spanWords(planned, today)}.`);
    else move(row, planned, span);
  };
  const carry = (event: KeyboardEvent<HTMLElement>) => {
    const span = carried.current;
    if (span === null) return;
    const step = stepOf(event.key, event.shiftKey);
    if (event.key === "Escape") putBack();
    else if (step !== null) {
      const next = moved(span, step.grip, step.days);
      hold(next);
      announce(tell(row, planned, next));
      event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else if (!/^(Arrow|Home$|End$)/.test(event.key)) return;
    // What is carried keeps its keys to itself: neither the page nor the focus moves with them.
    event.preventDefault();
    event.stopPropagation();
  };
  return { toggle, carry, putBack };
}
