import type { ReactNode } from "react";
import { PlotLines } from "@/components/charts/plot";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import { daysBetween } from "@/lib/domain/readiness/days";

export type Point = { day: string; value: number | null };
export type Series = { label: string; look: keyof typeof LOOKS; points: readonly Point[] };

type StatisticsPlotProps = {
  /** The days at both ends. */
  from: string;
  to: string;
  /** How a value reads on the axis. */
  format: (value: number) => string;
  series: readonly Series[];
  /** A line that is not to be crossed. */
  limit?: { label: string; value: number } | null;
  /** Top of the scale where the values do not say it. */
  top?: number;
};

const LOOKS = {
  main: { stroke: "stroke-accent", dash: undefined, words: "solid line" },
  beside: { stroke: "stroke-ink-3", dash: "5 3", words: "dashed line" },
  bad: { stroke: "stroke-bad", dash: undefined, words: "solid line" },
} as const;
const LIMIT = { stroke: "stroke-warn", dash: "1.5 3", words: "dotted line" } as const;
const SHARES = [1, 0.75, 0.5, 0.25, 0];

/** Values by day, with a gap where nothing was counted. The figures are in the table beside it. */
export function StatisticsPlot({ from, to, format, series, limit = null, top }: StatisticsPlotProps) {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const scale = top ?? niceTop(Math.max(limit?.value ?? 0, ...values));
  return (
    <div className="flex flex-col gap-2">
      <Axes from={from} to={to} labels={SHARES.map((share) => format(scale * share))}>
        {series.map(({ label, look, points }) => (
          <Line key={label} {...LOOKS[look]} path={linePath(points, { from, to, top: scale })} />
        ))}
        {limit !== null && <Line {...LIMIT} path={`M0 ${100 - (limit.value / scale) * 100}H100`} />}
      </Axes>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-sm">
        {series.map(({ label, look }) => (
          <LegendLine key={label} label={label} {...LOOKS[look]} />
        ))}
        {limit !== null && <LegendLine label={limit.label} {...LIMIT} />}
      </ul>
    </div>
  );
}

type AxesProps = {
  /** What stands at each quarter, from the top. */ from: string;
  to: string;
  labels: readonly string[];
  children: ReactNode;
};

export function Axes({ from, to, labels, children }: AxesProps) {
  return (
    <div className="grid grid-cols-[3.75rem_minmax(0,1fr)] gap-x-2">
      <div
        aria-hidden
        className="flex h-40 flex-col justify-between whitespace-nowrap text-right font-mono text-ink-3 text-xs leading-none"
      >
        {SHARES.map((share, at) => (
          <span key={share}>{labels[at]}</span>
        ))}
      </div>
      <div aria-hidden className="relative h-40">
        <PlotLines>{children}</PlotLines>
      </div>
      <div className="col-start-2 mt-1.5 flex justify-between text-ink-3 text-xs">
        <span>{dayInWords(from)}</span>
        <span>{dayInWords(to)}</span>
      </div>
    </div>
  );
}

type LineLook = { stroke: string; dash: string | undefined };

function Line({ path, stroke, dash }: LineLook & { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth="1.75"
      strokeDasharray={dash}
      strokeLinejoin="round"
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
      className={stroke}
    />
  );
}

function LegendLine({ label, stroke, dash, words }: LineLook & { label: string; words: string }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 28 4" width="28" height="4">
        <line x1="1" x2="27" y1="2" y2="2" strokeWidth="2" strokeDasharray={dash} className={stroke} />
      </svg>
      {label}
      <span className="sr-only">({words})</span>
    </li>
  );
}

type Frame = { from: string; to: string; top: number };

/** A day alone between two gaps is a dot: a line of no length with round ends. */
function linePath(points: readonly Point[], { from, to, top }: Frame): string {
  let path = "";
  let last: number | null = null;
  for (const { day, value } of points) {
    const at = daysBetween(from, day);
    if (value === null) continue;
    const joined = last !== null && at - last === 1;
    const x = round((at / Math.max(1, daysBetween(from, to))) * 100);
    const y = round(100 - (Math.min(value, top) / top) * 100);
    path += joined ? `L${x} ${y}` : `M${x} ${y}h0`;
    last = at;
  }
  return path;
}

const NICE = [1, 2, 4, 6, 8, 10];

/** The next number above that four steps divide without a fuss. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (NICE.find((each) => each * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
