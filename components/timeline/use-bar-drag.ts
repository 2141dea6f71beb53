"use client";

import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Span } from "./timeline-days";
import { type Grip, isSameSpan, moved } from "./timeline-moves";

type BarDrag = {
  bar: RefObject<HTMLElement | null>;
  planned: Span;
  /** Days of the whole scale, to know how wide a day is. */
  scaleDays: number;
  onDraft: (span: Span | null) => void;
  onDrop: (span: Span) => void;
};

type Held = {
  grip: Grip;
  pointer: number;
  x: number;
  scrolledFrom: number;
  dayWidth: number;
  scroller: Element | null;
  edges: { left: number; right: number };
  /** A finger that only passes over a bar scrolls the page. */
  armed: boolean;
  span: Span;
};

const LONG_PRESS_MS = 350;
const SLACK_PX = 8;
const EDGE_PX = 28;

/** Mouse and pen drag at once; a finger moves a bar after a long press, or at once by its ends. */
export function useBarDrag({ bar, planned, scaleDays, onDraft, onDrop }: BarDrag) {
  const held = useRef<Held | null>(null);
  const timer = useRef(0);

  useEffect(() => {
    const element = bar.current;
    // React listens passively, and a page that has begun to scroll cannot be stopped any more.
    const keepPage = (event: TouchEvent) => held.current?.armed && event.preventDefault();
    element?.addEventListener("touchmove", keepPage, { passive: false });
    return () => element?.removeEventListener("touchmove", keepPage);
  }, [bar]);

  const letGo = () => {
    window.clearTimeout(timer.current);
    held.current = null;
    onDraft(null);
  };
  const pickUp = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || held.current !== null) return;
    const now = heldBy(event, planned, scaleDays);
    held.current = now;
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    if (now.armed) return;
    timer.current = window.setTimeout(() => {
      now.armed = true;
      onDraft(planned);
    }, LONG_PRESS_MS);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const now = held.current;
    if (now === null || now.pointer !== event.pointerId) return;
    if (!now.armed) {
      if (Math.abs(event.clientX - now.x) > SLACK_PX) letGo();
      return;
    }
    scrollAtEdges(now, event.clientX);
    const distance = event.clientX - now.x + (now.scroller?.scrollLeft ?? 0) - now.scrolledFrom;
    const span = moved(planned, now.grip, Math.round(distance / now.dayWidth));
    if (isSameSpan(span, now.span)) return;
    now.span = span;
    onDraft(span);
  };
  const drop = () => {
    const now = held.current;
    letGo();
    if (now !== null && !isSameSpan(now.span, planned)) onDrop(now.span);
  };
  return {
    isDragging: () => held.current !== null,
    letGo,
    handlers: { onPointerDown: pickUp, onPointerMove: drag, onPointerUp: drop, onPointerCancel: letGo },
  };
}

function heldBy(event: PointerEvent<HTMLElement>, planned: Span, scaleDays: number): Held {
  const grip = gripAt(event.target);
  const scroller = event.currentTarget.closest("[data-scroller]");
  const track = event.currentTarget.parentElement?.getBoundingClientRect();
  const { left = 0, right = Number.POSITIVE_INFINITY } = scroller?.getBoundingClientRect() ?? {};
  return {
    ...{ grip, scroller, edges: { left, right }, span: planned },
    pointer: event.pointerId,
    x: event.clientX,
    scrolledFrom: scroller?.scrollLeft ?? 0,
    dayWidth: (track?.width ?? scaleDays) / scaleDays,
    armed: event.pointerType !== "touch" || grip !== "move",
  };
}

function gripAt(target: EventTarget): Grip {
  const grip = target instanceof HTMLElement ? target.dataset.grip : undefined;
  return grip === "start" || grip === "end" ? grip : "move";
}

function scrollAtEdges({ scroller, edges }: Held, x: number): void {
  if (x > edges.right - EDGE_PX) scroller?.scrollBy({ left: EDGE_PX / 2 });
  if (x < edges.left + EDGE_PX) scroller?.scrollBy({ left: -EDGE_PX / 2 });
}
