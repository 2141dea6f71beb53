import { useRef, useState } from "react";
import { notify } from "@/components/ui/notify";
import type { RowDecision } from "@/lib/domain/weekly-reviews/review";
import { dayWords } from "./dates";
import type { ReviewContext } from "./review-context";
import type { ReviewKeyAct } from "./review-keys";
import type { Settling } from "./review-request";
import { NOTE_ID } from "./row-card";
import { shownOf } from "./row-draft";
import { nextSection, nextUntouched, type Stop, stepFrom, stopsOf } from "./stops";
import type { ReviewBoard } from "./use-review-board";
import { useReviewPlace } from "./use-review-place";

export type ReviewDialog = { kind: "action"; from: { id: string; name: string } | null } | { kind: "close" };

/** The way through a review and what can be done on it, by pointer and by key alike. */
export function useReviewActs(context: ReviewContext, board: ReviewBoard) {
  const [lookedAt, setLookedAt] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const stops = stopsOf(board.review, board.entries);
  const { current, go } = useReviewPlace(stops, lookedAt);
  const lastDecided = useRef<string | null>(null);

  const decide = (decision: RowDecision | null) => {
    if (current?.kind !== "row") return;
    board.queue.edit(current.id, { decision });
    if (decision === null) return;
    lastDecided.current = current.id;
    go(nextUntouched(stops, current.id, lookedAt));
  };
  const settle = async (how: Settling) => {
    if (current?.kind !== "action" || board.busy) return;
    const { action } = current;
    const change = changeOf(how, action.overdue ? context.nextDay : null);
    const done = change === null || (await board.settle(action, change));
    if (!done || how === "reopen") return;
    if (how === "keep" && action.overdue) notify({ title: `Kept, by ${dayWords(context.nextDay)}` });
    const seen = new Set(lookedAt).add(action.id);
    setLookedAt(seen);
    go(nextUntouched(stops, current.id, seen));
  };
  const takeBack = () => {
    if (current?.kind === "action" && current.action.state !== "open") return void settle("reopen");
    const id = hasDecision(current) ? current?.id : lastDecided.current;
    if (id === undefined || id === null) return;
    board.queue.edit(id, { decision: null });
    go(id);
  };
  const from = current?.kind === "row" ? { id: current.id, name: current.entry.row.subject.name } : null;
  const perform = (act: ReviewKeyAct): void => {
    switch (act.kind) {
      case "decide":
        decide(act.decision);
        break;
      case "settle":
        void settle(act.how);
        break;
      case "step":
        if (current) go(stepFrom(stops, current.id, act.by));
        break;
      case "next-section":
        if (current) go(nextSection(stops, current.id, lookedAt));
        break;
      case "take-back":
        takeBack();
        break;
      case "note":
        document.getElementById(NOTE_ID)?.focus();
        break;
      case "action":
        setDialog({ kind: "action", from });
        break;
      case "close":
        setDialog({ kind: "close" });
        break;
      case "keep-unchanged":
        if (!board.busy) void board.keepUnchanged();
        break;
      case "start":
        if (board.review.started === null && !board.busy) void board.start();
        break;
      default:
        act satisfies never;
    }
  };
  return { stops, current, lookedAt, dialog, setDialog, go, decide, settle, perform };
}

function hasDecision(stop: Stop | null): boolean {
  return stop?.kind === "row" && shownOf(stop.entry).decision !== null;
}

/** Null where nothing has to be saved: an action that is kept in time stays as it is. */
function changeOf(how: Settling, movesTo: string | null) {
  switch (how) {
    case "done":
      return { state: "done" } as const;
    case "drop":
      return { state: "dropped" } as const;
    case "reopen":
      return { state: "open" } as const;
    case "keep":
      return movesTo === null ? null : { dueOn: movesTo };
    default:
      return how satisfies never;
  }
}
