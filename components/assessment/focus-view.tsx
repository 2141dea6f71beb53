"use client";

import { useQueryState } from "nuqs";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isShortcutPress } from "@/components/layout/single-keys";
import { canBeSkipped, firstOpenPart, partAfter, skipped, withReply } from "./answer-choices";
import { actionOfKey, type KeyAction, neighbour } from "./answer-keys";
import { useAssessment } from "./assessment-provider";
import { ItemCard } from "./item-card";
import { ItemStepper } from "./item-stepper";
import { placeParsers } from "./place";
import { REASON_FIELD_ID } from "./reason-field";
import { sectionsOf } from "./sections";

/** What the server rendered for one item; it may be a moment behind the item on the screen. */
export type ItemSlots = { itemId: string; guidance: ReactNode; note: ReactNode; evidence: ReactNode };

/** One item per screen: answer, note, evidence, and the guidance beside it. */
export function FocusView({ slots }: { slots: ItemSlots }) {
  const { views, queue, entry, canAnswer } = useAssessment();
  const { itemId, go, moved } = useItemInAddress(slots.itemId);
  const view = views.find((each) => each.id === itemId) ?? views[0];
  const [chosenPart, setChosenPart] = useState<{ itemId: string; part: number } | null>(null);
  const [noteAsked, setNoteAsked] = useState(0);
  const current = view?.id ?? "";
  const ids = views.map((each) => each.id);
  const toNeighbour = (step: 1 | -1) => {
    const next = neighbour(ids, current, step);
    if (next !== null) go(next);
  };

  const part =
    view === undefined
      ? 0
      : chosenPart?.itemId === view.id
        ? chosenPart.part
        : firstOpenPart(view, entry(view.id).wanted.answer);
  const setPart = (next: number) => setChosenPart({ itemId: current, part: next });

  const perform = (action: KeyAction) => {
    if (view === undefined) return;
    const { answer } = entry(view.id).wanted;
    switch (action.kind) {
      case "result":
        return queue.edit(view.id, { answer: { kind: "result", result: action.result } });
      case "reply":
        setPart(partAfter(view, answer, part));
        return queue.edit(view.id, { answer: withReply(view, answer, part, action.reply) });
      case "not-applicable":
        flushSync(() => queue.edit(view.id, { answer: skipped(answer) }));
        return focusOn(REASON_FIELD_ID);
      case "clear":
        setPart(0);
        return queue.edit(view.id, { answer: null });
      case "note":
        // At once: the next key is meant for the note.
        return flushSync(() => setNoteAsked((times) => times + 1));
      case "evidence":
        return focusOn("item-evidence");
      case "next":
        return toNeighbour(1);
      case "previous":
        return toNeighbour(-1);
      default:
        return action satisfies never;
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (view === undefined || !isShortcutPress(event)) return;
    const action = actionOfKey(event.key, { kind: view.kind, canAnswer, canSkip: canBeSkipped(view) });
    if (action === null) return;
    event.preventDefault();
    perform(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  if (view === undefined) return null;
  return (
    <div className="flex flex-col gap-4">
      <ItemStepper sections={sectionsOf(views)} current={view} onGo={go} />
      <ItemCard
        key={view.id}
        view={view}
        slots={slots}
        part={part}
        onPart={setPart}
        noteAsked={noteAsked}
        takesFocus={moved}
        onStep={toNeighbour}
      />
    </div>
  );
}

/** The item in the address; the page shows it before the server has answered. */
function useItemInAddress(rendered: string) {
  const { queue } = useAssessment();
  const [item, setItem] = useQueryState(
    "item",
    placeParsers.item.withOptions({ history: "push", shallow: false }),
  );
  const [first] = useState(rendered);
  const moved = useRef(false);
  useEffect(() => {
    // Pins what a bare address led to, so that answering it does not lead on to the next open item.
    if (item === null) void setItem(first, { history: "replace", shallow: true });
  }, [item, first, setItem]);
  const go = (itemId: string) => {
    queue.flush();
    moved.current = true;
    void setItem(itemId);
    window.scrollTo({ top: 0 });
  };
  return { itemId: item ?? first, go, moved };
}

/** Moves the focus to an element, or to the first thing in it that takes one. */
function focusOn(id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches("textarea")
    ? element
    : element?.querySelector<HTMLElement>("button, a[href], input");
  target?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
