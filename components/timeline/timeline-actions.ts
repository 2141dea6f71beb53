"use client";

import { createContext, useContext } from "react";
import type { Day, Span } from "./timeline-days";
import type { TimelineRow } from "./timeline-plan";

type TimelineActions = {
  today: Day;
  /** The id of the sentence that tells how a bar is moved. */
  hintId: string;
  /** Tells a screen reader what just happened. */
  announce: (words: string) => void;
  /** Where a bar would be now, and what that would push, in words. */
  tell: (row: TimelineRow, before: Span, after: Span) => string;
  /** Asks for the move, and says what was asked. */
  move: (row: TimelineRow, before: Span, after: Span) => void;
};

const Actions = createContext<TimelineActions>({
  today: "",
  hintId: "",
  announce: () => undefined,
  tell: () => "",
  move: () => undefined,
});

/** Stable for the life of a plan: a bar that moves must not draw the others again. */
export const TimelineActionsProvider = Actions;

export function useTimelineActions(): TimelineActions {
  return useContext(Actions);
}
