"use client";

import { type FocusEvent, type KeyboardEvent, memo, useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useTimelineActions } from "./timeline-actions";
import { MovableBar, PlannedBar } from "./timeline-bar";
import { LabelColumn } from "./timeline-labels";
import { heightOf, ROW_HEIGHTS, type Scale, scaleAfter, scaleOf } from "./timeline-layout";
import { ActualMarks, GateMark } from "./timeline-marks";
import type { TimelineLane, TimelineRow } from "./timeline-plan";
import { DependencyLines, ScaleBackdrop, ScaleHeader, TodayLine } from "./timeline-scale";

export type Zoom = "fit" | "weeks" | "months";

const FIT = "[--day:max(0.1875rem,calc((100cqw-var(--label))/var(--days)))]";
const DAY_WIDTHS = { fit: FIT, weeks: "[--day:1.75rem]", months: "[--day:0.5rem]" } as const;

type ChartProps = { lanes: readonly TimelineLane[]; heading: string; zoom: Zoom };

/** The plan as bars. The width of a day is one custom property, so that zooming draws nothing anew. */
export function TimelineChart({ lanes, heading, zoom }: ChartProps) {
  const { today } = useTimelineActions();
  const scale = useScale(lanes, today);
  const movable = useMemo(() => movableIds(lanes), [lanes]);
  return (
    <div
      data-scroller
      tabIndex={movable.length === 0 ? 0 : undefined}
      className={cn(
        "@container relative isolate bg-surface max-h-[max(24rem,78vh)] overflow-auto overscroll-x-contain scroll-pt-12 scroll-pl-(--label)",
        "[--label:9rem] sm:[--label:12rem] lg:[--label:17rem] print:max-h-none print:overflow-visible print:[--label:15rem]",
      )}
    >
      <div
        className={cn("w-[calc(var(--label)+var(--day)*var(--days))]", DAY_WIDTHS[zoom], PRINTED)}
        style={{ ["--days" as string]: scale.days }}
      >
        <ScaleHeader scale={scale} heading={heading} />
        <div className="relative flex">
          <ScaleBackdrop />
          <LabelColumn lanes={lanes} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the bars inside have the focus; this moves it among them */}
          <div
            className="relative w-[calc(var(--day)*var(--days))]"
            onKeyDown={(event) => moveFocus(event, movable)}
            onFocus={keepTabStop}
          >
            {lanes.map((lane) => (
              <div key={lane.id} className={LANE_LOOK} style={{ height: heightOf([lane]) }}>
                {lane.rows.map((row) => (
                  <RowTrack key={row.id} {...{ row, scale, today }} first={row.id === movable[0]} />
                ))}
              </div>
            ))}
            <DependencyLines lanes={lanes} scale={scale} />
          </div>
          <TodayLine scale={scale} today={today} />
        </div>
      </div>
    </div>
  );
}

const PRINTED = "print:[--day:calc((100cqw-var(--label))/var(--days))]";
const LANE_LOOK = "break-inside-avoid border-line border-b";

/** The same scale as long as the plan fits into it, or every row would be drawn again after a move. */
function useScale(lanes: readonly TimelineLane[], today: string): Scale {
  const fitting = useMemo(() => scaleOf(lanes, today), [lanes, today]);
  const [standing, setStanding] = useState(fitting);
  const scale = scaleAfter(standing, fitting);
  if (isSameScale(scale, standing)) return standing;
  setStanding(scale);
  return scale;
}

function isSameScale(one: Scale, other: Scale): boolean {
  return one.start === other.start && one.days === other.days;
}

type RowTrackProps = { row: TimelineRow; scale: Scale; today: string; first: boolean };

const RowTrack = memo(function RowTrack({ row, scale, today, first }: RowTrackProps) {
  const { planned, kind, gate } = row;
  return (
    <div className="relative contain-strict" style={{ height: ROW_HEIGHTS[kind] }}>
      <ActualMarks {...{ row, scale, today }} />
      {planned !== null &&
        (row.movable ? (
          <MovableBar {...{ row, planned, scale, first }} />
        ) : (
          <PlannedBar {...{ row, planned, scale }} />
        ))}
      {gate !== null && <GateMark {...{ gate, row, scale }} />}
    </div>
  );
}, saysTheSame);

/** A move makes every row anew, and most of them equal. */
function saysTheSame({ row, ...one }: RowTrackProps, { row: other, ...two }: RowTrackProps): boolean {
  return (
    one.scale === two.scale &&
    one.today === two.today &&
    one.first === two.first &&
    (row === other || JSON.stringify(row) === JSON.stringify(other))
  );
}

function movableIds(lanes: readonly TimelineLane[]): readonly string[] {
  return lanes
    .flatMap(({ rows }) => rows)
    .filter(({ movable, planned }) => movable && planned !== null)
    .map(({ id }) => id);
}

function barOf({ target }: FocusEvent | KeyboardEvent): string | null {
  return target instanceof HTMLElement ? (target.dataset.bar ?? null) : null;
}

/** One stop for Tab, at the bar that had the focus last. Past React: the focus must not draw the plan again. */
function keepTabStop(event: FocusEvent<HTMLElement>): void {
  if (barOf(event) === null) return;
  for (const bar of event.currentTarget.querySelectorAll<HTMLElement>("[data-bar][tabindex='0']")) {
    bar.tabIndex = -1;
  }
  event.target.tabIndex = 0;
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
