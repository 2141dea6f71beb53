import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";

type PlotProps = {
  /** Top of the scale; the bottom is 0. */
  max: number;
  /** The days at both ends. */
  from: string;
  to: string;
  children: ReactNode;
};

const TICKS = 4;
const SHARES = Array.from({ length: TICKS + 1 }, (_, index) => (TICKS - index) / TICKS);

/** The axes of a value over time. What stands inside is placed in percentages, from the left and from the top. */
export function Plot({ max, from, to, children }: PlotProps) {
  return (
    <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
      <div
        aria-hidden
        className="flex h-48 flex-col justify-between text-right font-mono text-ink-3 text-xs leading-none"
      >
        {SHARES.map((share) => (
          <span key={share}>{Math.round(max * share)}</span>
        ))}
      </div>
      <div aria-hidden className="relative h-48">
        {children}
      </div>
      <div className="col-start-2 mt-1.5 flex justify-between text-ink-3 text-xs">
        <Time at={from} show="date" />
        <Time at={to} show="date" />
      </div>
    </div>
  );
}

/** Lines over the grid, in a space of one hundred by one hundred. */
export function PlotLines({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {SHARES.map((share) => (
        <line
          key={share}
          x1="0"
          x2="100"
          y1={share * 100}
          y2={share * 100}
          vectorEffect="non-scaling-stroke"
          className="stroke-line"
        />
      ))}
      {children}
    </svg>
  );
}

type StepLineProps = { path: string; stroke?: string; dash?: string };

export function StepLine({ path, stroke, dash }: StepLineProps) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth="1.75"
      strokeDasharray={dash}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
      className={stroke}
    />
  );
}

export type Place = { x: number; y: number };

/** Where a value at a time stands between two instants. */
export function placing(start: number, end: number, max: number) {
  const span = Math.max(1, end - start);
  return ({ at, value }: { at: string; value: number }): Place => ({
    x: round(((Date.parse(at) - start) / span) * 100),
    y: round(100 - (value / max) * 100),
  });
}

/** A value holds until it changes: along, then up or down. */
export function stepPath(places: readonly Place[]): string {
  return places.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
