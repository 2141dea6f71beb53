"use client";

import { type FocusEvent, type KeyboardEvent, memo, useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useTimelineActions } from "./timeline-actions";
import { MovableBar, PlannedBar } from "./timeline-bar";
import { ROW_HEIGHTS, type Scale, scaleOf } from "./timeline-layout";
import { ActualMarks, GateMark, RowMarks } from "./timeline-marks";
import type { TimelineLane, TimelineRow } from "./timeline-plan";
import { DependencyLines, ScaleBackdrop, ScaleHeader, TodayLine } from "./timeline-scale";

export type Zoom = "fit" | "weeks" | "months";

const FIT = "[--day:max(0.1875rem,calc((100cqw-var(--label))/var(--days)))]";
const DAY_WIDTHS = { fit: FIT, weeks: "[--day:1.75rem]", months: "[--day:0.5rem]" } as const;

type ChartProps = { lanes: readonly TimelineLane[]; heading: string; zoom: Zoom };

/** The plan as bars. The width of a day is one custom property, so that zooming draws nothing anew. */
export function TimelineChart({ lanes, heading, zoom }: ChartProps) {
  const { today } = useTimelineActions();
  const scale = useMemo(() => scaleOf(lanes, today), [lanes, today]);
  const movable = useMemo(() => movableIds(lanes), [lanes]);
  const [focused, setFocused] = useState<string | null>(null);
  const active = focused !== null && movable.includes(focused) ? focused : (movable[0] ?? null);
  return (
    <div
      data-scroller
      tabIndex={movable.length === 0 ? 0 : undefined}
      className={cn(
        "@container relative max-h-[max(24rem,78vh)] overflow-auto overscroll-x-contain scroll-pt-12 scroll-pl-(--label)",
        "[--label:9rem] sm:[--label:12rem] lg:[--label:17rem] print:max-h-none print:overflow-visible print:[--label:15rem]",
      )}
    >
      <div
        className={cn("w-[calc(var(--label)+var(--day)*var(--days))]", DAY_WIDTHS[zoom], PRINTED)}
        style={{ ["--days" as string]: scale.days }}
      >
        <ScaleHeader scale={scale} heading={heading} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the bars inside have the focus; this moves it among them */}
        <div
          className="relative"
          onKeyDown={(event) => moveFocus(event, movable)}
          onFocus={(event) => setFocused(barOf(event) ?? active)}
        >
          <ScaleBackdrop />
          {lanes.map((lane) => (
            <ul
              key={lane.id}
              aria-label={lane.label}
              className="relative border-line border-b last:border-b-0"
            >
              {lane.rows.map((row) => (
                <ChartRow key={row.id} {...{ row, scale, today }} active={row.id === active} />
              ))}
            </ul>
          ))}
          <DependencyLines lanes={lanes} scale={scale} />
          <TodayLine scale={scale} today={today} />
        </div>
      </div>
    </div>
  );
}

const PRINTED = "print:[--day:calc((100cqw-var(--label))/var(--days))]";

type ChartRowProps = { row: TimelineRow; scale: Scale; today: string; active: boolean };

const ChartRow = memo(function ChartRow({ row, scale, today, active }: ChartRowProps) {
  const { planned, kind, gate } = row;
  return (
    <li className="flex contain-layout contain-style" style={{ height: ROW_HEIGHTS[kind] }}>
      <div
        className={cn(
          "sticky left-0 z-20 flex w-(--label) shrink-0 items-center gap-1.5 border-line border-r bg-surface px-3 print:static",
          kind === "summary" ? "font-medium text-sm" : "pl-6 text-ink-2 text-sm",
        )}
      >
        <span title={row.label} className={kind === "summary" ? "line-clamp-2" : "truncate"}>
          {row.label}
        </span>
        <RowMarks row={row} />
      </div>
      <div className="relative w-[calc(var(--day)*var(--days))]">
        <ActualMarks {...{ row, scale, today }} />
        {planned !== null &&
          (row.movable ? (
            <MovableBar {...{ row, planned, scale, active }} />
          ) : (
            <PlannedBar {...{ row, planned, scale }} />
          ))}
        {gate !== null && <GateMark {...{ gate, row, scale }} />}
      </div>
    </li>
  );
});

function movableIds(lanes: readonly TimelineLane[]): readonly string[] {
  return lanes
    .flatMap(({ rows }) => rows)
    .filter(({ movable, planned }) => movable && planned !== null)
    .map(({ id }) => id);
}

function barOf({ target }: FocusEvent | KeyboardEvent): string | null {
  return target instanceof HTMLElement ? (target.dataset.bar ?? null) : null;
}

const STRIDES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Arrows go from bar to bar, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLElement>, movable: readonly string[]): void {
  const id = barOf(event);
  if (id === null) return;
  const at = movable.indexOf(id);
  const stride = STRIDES[event.key];
  const to = event.key === "Home" ? 0 : event.key === "End" ? movable.length - 1 : at + (stride ?? 0);
  if (to === at && stride === undefined && !/^(Home|End)$/.test(event.key)) return;
  event.preventDefault();
  const next = movable[to];
  if (next === undefined) return;
  event.currentTarget.querySelector<HTMLElement>(`[data-bar="${CSS.escape(next)}"]`)?.focus();
}
