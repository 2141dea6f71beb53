import { memo } from "react";
import { type Day, dayNumber, shortDay } from "./timeline-days";
import { type Elbow, elbowsOf, heightOf, monthsOf, type Scale, weeksOf } from "./timeline-layout";
import type { TimelineLane } from "./timeline-plan";

/** Months over weeks, above the rows. */
export const ScaleHeader = memo(function ScaleHeader({ scale, heading }: { scale: Scale; heading: string }) {
  return (
    <div
      aria-hidden
      className="sticky top-0 z-30 flex h-12 border-line border-b bg-surface text-ink-2 text-xs print:static"
    >
      <div className="sticky left-0 z-10 flex w-(--label) shrink-0 items-end border-line border-r bg-surface px-3 pb-1 font-medium print:static">
        {heading}
      </div>
      <div className="relative grow">
        {monthsOf(scale).map(({ start, days, label }) => (
          <span
            key={label}
            className="@container absolute top-0 flex h-6 items-center border-line border-l px-1.5 font-medium"
            style={{ left: `calc(var(--day) * ${start})`, width: `calc(var(--day) * ${days})` }}
          >
            <span className="sticky left-[calc(var(--label)+0.375rem)] hidden truncate @min-[5.5rem]:block">
              {label}
            </span>
          </span>
        ))}
        {weeksOf(scale).map((monday, week) => (
          <span
            key={monday}
            className="@container absolute bottom-0 h-6 w-[calc(var(--day)*7)] border-line border-l"
            style={{ left: `calc(var(--day) * ${week * 7})` }}
          >
            <span className="hidden whitespace-nowrap px-1.5 leading-6 @min-[3.25rem]:block">
              {shortDay(monday)}
            </span>
            <span className="hidden px-1 leading-6 @min-[1.5rem]:block @min-[3.25rem]:hidden">
              {Number(monday.slice(8))}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
});

/** Lines between the weeks and a wash over their ends, drawn by the background alone. */
export function ScaleBackdrop() {
  return (
    <div
      aria-hidden
      data-print="colour"
      className="absolute inset-y-0 right-0 left-(--label) bg-[linear-gradient(to_right,var(--color-line)_1px,transparent_1px,transparent_calc(var(--day)*5),var(--color-canvas)_calc(var(--day)*5))] bg-size-[calc(var(--day)*7)_100%]"
    />
  );
}

export function TodayLine({ scale, today }: { scale: Scale; today: Day }) {
  const days = dayNumber(today) - scale.start;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-y-0 z-5 border-accent border-l-2 print:border-ink"
      style={{ left: `calc(var(--label) + var(--day) * ${days + 0.5} - 1px)` }}
    />
  );
}

type LinesProps = { lanes: readonly TimelineLane[]; scale: Scale };

/** What waits for what. One drawing in days and pixels: it stretches with the scale and is never drawn anew. */
export const DependencyLines = memo(function DependencyLines({ lanes, scale }: LinesProps) {
  const elbows = elbowsOf(lanes, scale);
  const height = heightOf(lanes);
  if (elbows.length === 0) return null;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${scale.days} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute top-0 left-0 w-full"
      style={{ height }}
    >
      {elbows.map((elbow) => (
        <ElbowLine key={`${elbow.from} ${elbow.to}`} path={elbow.path} late={elbow.late} />
      ))}
    </svg>
  );
});

const ElbowLine = memo(function ElbowLine({ path, late }: Pick<Elbow, "path" | "late">) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth="1.25"
      strokeDasharray={late ? "3 2" : undefined}
      vectorEffect="non-scaling-stroke"
      className={late ? "stroke-bad" : "stroke-ink-3"}
    />
  );
});
