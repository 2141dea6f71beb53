import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { heightOf, ROW_HEIGHTS } from "./timeline-layout";
import { RowMarks } from "./timeline-marks";
import type { TimelineLane, TimelineRow } from "./timeline-plan";

/** What each row is. One column that stays while the bars scroll: two hundred that stay would cost every frame. */
export const LabelColumn = memo(function LabelColumn({ lanes }: { lanes: readonly TimelineLane[] }) {
  return (
    <div className="sticky left-0 z-20 w-(--label) shrink-0 border-line border-r bg-surface print:static">
      {lanes.map((lane) => (
        <ul
          key={lane.id}
          aria-label={lane.label}
          className="break-inside-avoid border-line border-b"
          style={{ height: heightOf([lane]) }}
        >
          {lane.rows.map((row) => (
            <RowLabel key={row.id} {...shownOf(row)} />
          ))}
        </ul>
      ))}
    </div>
  );
});

type ShownLabel = Pick<TimelineRow, "label" | "kind" | "state" | "locked" | "paused">;

/** A move changes the rows, hardly ever what they are called. */
function shownOf({ label, kind, state, locked, paused }: TimelineRow): ShownLabel {
  return { label, kind, state, locked, paused };
}

const RowLabel = memo(function RowLabel({ label, kind, ...marks }: ShownLabel) {
  const isSummary = kind === "summary";
  return (
    <li
      className={cn("flex items-center gap-1.5 px-3 text-sm", isSummary ? "font-medium" : "pl-6 text-ink-2")}
      style={{ height: ROW_HEIGHTS[kind] }}
    >
      <span title={label} className={isSummary ? "line-clamp-2" : "truncate"}>
        {label}
      </span>
      <RowMarks {...marks} />
    </li>
  );
});
