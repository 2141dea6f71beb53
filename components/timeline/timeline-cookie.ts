export const TIMELINE_COOKIE = "lw-timeline";

const TIMELINE_VIEWS = ["chart", "table"] as const;
export type TimelineView = (typeof TIMELINE_VIEWS)[number];

/** Null when nothing was chosen yet. */
export function timelineViewFromCookie(value: string | undefined): TimelineView | null {
  return TIMELINE_VIEWS.find((view) => view === value) ?? null;
}
