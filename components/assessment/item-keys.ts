import { flushSync } from "react-dom";
import { useSingleKeys } from "@/components/layout/use-single-keys";
import { canBeSkipped, partAfter, skipped, withReply } from "./answer-choices";
import { actionOfKey, type KeyAction } from "./answer-keys";
import { useAssessment } from "./assessment-provider";
import { giveAnswer } from "./give-answer";
import type { ItemView } from "./item-view";
import { REASON_FIELD_ID } from "./reason-field";

export const EVIDENCE_ID = "item-evidence";

type Target = {
  view: ItemView;
  /** The part of a question that keys act on. */
  part: number;
  onPart: (part: number) => void;
  onStep: (step: 1 | -1) => void;
  onNote: () => void;
};

/** Lets single keys answer the item on the screen, while nobody is typing. */
export function useItemKeys(target: Target): void {
  const { canAnswer } = useAssessment();
  const perform = useKeyActions(target);
  const { view } = target;
  useSingleKeys((key) => {
    const action = actionOfKey(key, { kind: view.kind, canAnswer, canSkip: canBeSkipped(view) });
    if (action !== null) perform(action);
    return action !== null;
  });
}

function useKeyActions({ view, part, onPart, onStep, onNote }: Target): (action: KeyAction) => void {
  const { queue, entry } = useAssessment();
  return (action) => {
    const { answer } = entry(view.id).wanted;
    switch (action.kind) {
      case "result":
        return giveAnswer(queue, view, { kind: "result", result: action.result });
      case "reply":
        onPart(partAfter(view, answer, part));
        return giveAnswer(queue, view, withReply(view, answer, part, action.reply));
      case "not-applicable":
        // At once, here and for the note: the next key is meant for the field.
        flushSync(() => queue.edit(view.id, { answer: skipped(answer) }));
        return focusOn(REASON_FIELD_ID);
      case "clear":
        onPart(0);
        return queue.edit(view.id, { answer: null });
      case "note":
        return flushSync(onNote);
      case "evidence":
        return focusOn(EVIDENCE_ID);
      case "next":
        return onStep(1);
      case "previous":
        return onStep(-1);
      default:
        return action satisfies never;
    }
  };
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
