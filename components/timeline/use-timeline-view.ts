"use client";

import { useState, useSyncExternalStore } from "react";
import { rememberPreference } from "@/components/ui/preferences";
import { TIMELINE_COOKIE, type TimelineView } from "./timeline-cookie";

const NARROW = "(width < 40rem)";

/**
 * Chart or table: what the person chose last, else what fits the screen. Null until the browser has spoken;
 * the style sheet decides so long, so that nothing jumps.
 */
export function useTimelineView(remembered: TimelineView | null) {
  const [chosen, setChosen] = useState(remembered);
  const narrow = useSyncExternalStore<boolean | null>(watchWidth, () => matchMedia(NARROW).matches, unknown);
  const fitting = narrow === null ? null : narrow ? "table" : "chart";
  const choose = (view: TimelineView) => {
    setChosen(view);
    rememberPreference(TIMELINE_COOKIE, view);
  };
  return { view: chosen ?? fitting, choose };
}

function watchWidth(changed: () => void): () => void {
  const width = matchMedia(NARROW);
  width.addEventListener("change", changed);
  return () => width.removeEventListener("change", changed);
}

function unknown(): null {
  return null;
}
