"use client";

import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TimelineActionsProvider } from "./timeline-actions";
import { TimelineChart, type Zoom } from "./timeline-chart";
import type { TimelineView } from "./timeline-cookie";
import type { Day, Span } from "./timeline-days";
import { TimelineLegend } from "./timeline-legend";
import { moveWords } from "./timeline-moves";
import type { MoveRow, PushedBy, TimelineLane, TimelineRow } from "./timeline-plan";
import { TimelineTable } from "./timeline-table";
import { useTimelineView } from "./use-timeline-view";

type TimelineProps = {
  /** Names the plan for screen readers. */
  label: string;
  /** Heads the column of rows: "Phase and task". */
  heading: string;
  lanes: readonly TimelineLane[];
  today: Day;
  /** The view chosen last, from the cookie. */
  remembered: TimelineView | null;
  onMove: MoveRow;
  pushedBy: PushedBy;
};

/** A plan over time as bars or as dates; it knows nothing of what is planned. */
export function Timeline({ label, heading, lanes, today, remembered, onMove, pushedBy }: TimelineProps) {
  const [zoom, setZoom] = useState<Zoom>("fit");
  const { view, choose } = useTimelineView(remembered);
  const { spoken, actions } = useActions(today, onMove, pushedBy);
  return (
    <TimelineActionsProvider value={actions}>
      <section aria-label={label} className="flex min-w-0 flex-col">
        <div data-print="hide" className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
          <SegmentedControl legend="Show as" segments={VIEWS} value={view} onValueChange={choose} />
          <Only show="chart" of={view}>
            <SegmentedControl legend="Scale" segments={ZOOMS} value={zoom} onValueChange={setZoom} />
          </Only>
        </div>
        <Only show="chart" of={view}>
          <div className="border-line border-y">
            <TimelineChart lanes={lanes} heading={heading} zoom={zoom} />
          </div>
          <div className="px-4 py-2">
            <TimelineLegend today={today} />
          </div>
        </Only>
        <Only show="table" of={view}>
          <div className="border-line border-t">
            <TimelineTable label={label} lanes={lanes} heading={heading} />
          </div>
        </Only>
        <p id={actions.hintId} hidden>
          Press Enter to pick the bar up. Left and right move it by a day, page up and page down by a week;
          with Shift its end moves. Enter drops it, Escape puts it back.
        </p>
        <div ref={spoken} role="status" className="sr-only" />
      </section>
    </TimelineActionsProvider>
  );
}

const VIEWS = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
] as const;
const ZOOMS = [
  { value: "fit", label: "Fit" },
  { value: "weeks", label: "Weeks" },
  { value: "months", label: "Months" },
] as const;

/** As long as nobody knows the width of the screen both are there, and the style sheet shows one. */
function Only({ show, of, children }: { show: TimelineView; of: TimelineView | null; children: ReactNode }) {
  if (of === null) return <div className={show === "chart" ? "max-sm:hidden" : "sm:hidden"}>{children}</div>;
  return of === show ? children : null;
}

/** Keeps its identity for the life of the plan: what is asked for changes, whom to ask does not. */
function useActions(today: Day, onMove: MoveRow, pushedBy: PushedBy) {
  const spoken = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const asked = useRef({ onMove, pushedBy });
  useEffect(() => {
    asked.current = { onMove, pushedBy };
  }, [onMove, pushedBy]);
  const actions = useMemo(() => {
    const announce = (words: string) => {
      // Written past React: speaking must not draw the plan again.
      if (spoken.current !== null) spoken.current.textContent = words;
    };
    const tell = (row: TimelineRow, before: Span, after: Span) =>
      moveWords(row.name, before, after, asked.current.pushedBy(row.id, after), today);
    const move = (row: TimelineRow, before: Span, after: Span) => {
      announce(`${tell(row, before, after)}.`);
      asked.current.onMove(row.id, after);
    };
    return { today, hintId, announce, tell, move };
  }, [today, hintId]);
  return { spoken, actions };
}
