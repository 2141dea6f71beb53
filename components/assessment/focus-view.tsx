"use client";

import { useQueryState } from "nuqs";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { firstOpenPart } from "./answer-choices";
import { neighbour } from "./answer-keys";
import { useAssessment } from "./assessment-provider";
import { ItemCard } from "./item-card";
import { useItemKeys } from "./item-keys";
import { ItemStepper } from "./item-stepper";
import type { ItemView } from "./item-view";
import { placeParsers } from "./place";
import { sectionsOf } from "./sections";

/** What the server rendered for one item; it may be a moment behind the item on the screen. */
export type ItemSlots = { itemId: string; guidance: ReactNode; note: ReactNode; evidence: ReactNode };

/** One item per screen: answer, note, evidence, and the guidance beside it. */
export function FocusView({ slots }: { slots: ItemSlots }) {
  const { views } = useAssessment();
  const { itemId, go, moved } = useItemInAddress(slots.itemId);
  const view = views.find((each) => each.id === itemId);
  if (view === undefined) return null;
  return (
    <div className="flex flex-col gap-4">
      <ItemStepper sections={sectionsOf(views)} current={view} onGo={go} />
      <FocusedItem key={view.id} view={view} slots={slots} takesFocus={moved} onGo={go} />
    </div>
  );
}

type FocusedItemProps = {
  view: ItemView;
  slots: ItemSlots;
  takesFocus: RefObject<boolean>;
  onGo: (itemId: string) => void;
};

function FocusedItem({ view, slots, takesFocus, onGo }: FocusedItemProps) {
  const { views, entry } = useAssessment();
  const [part, setPart] = useState(() => firstOpenPart(view, entry(view.id).wanted.answer));
  const [noteAsked, setNoteAsked] = useState(0);
  const ids = views.map((each) => each.id);
  const step = (by: 1 | -1) => {
    const next = neighbour(ids, view.id, by);
    if (next !== null) onGo(next);
  };
  const onNote = () => setNoteAsked((times) => times + 1);
  useItemKeys({ view, part, onPart: setPart, onStep: step, onNote });
  return (
    <ItemCard
      view={view}
      slots={slots}
      part={part}
      onPart={setPart}
      noteAsked={noteAsked}
      takesFocus={takesFocus}
      onStep={step}
    />
  );
}

/** The item in the address; the page shows it before the server has answered. */
function useItemInAddress(rendered: string) {
  const { views, queue } = useAssessment();
  const [item, setItem] = useQueryState(
    "item",
    placeParsers.item.withOptions({ history: "push", shallow: false }),
  );
  const [first] = useState(rendered);
  const named = views.some((view) => view.id === item) ? item : null;
  const moved = useRef(false);
  useEffect(() => {
    // Pins what a bare address led to, so that answering it does not lead on to the next open item.
    if (named === null) void setItem(first, { history: "replace", shallow: true });
  }, [named, first, setItem]);
  const go = (itemId: string) => {
    queue.flush();
    moved.current = true;
    void setItem(itemId);
    window.scrollTo({ top: 0 });
  };
  return { itemId: named ?? first, go, moved };
}
