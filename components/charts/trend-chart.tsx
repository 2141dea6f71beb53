import { Time } from "@/components/ui/time";
import { ChartFigure } from "./chart-figure";
import { type TrendPoint, TrendTable } from "./trend-table";

type TrendChartProps = {
  title: string;
  /** Oldest first; at least two, or the message stands alone. */
  points: readonly TrendPoint[];
  /** What is counted: "Score". */
  unit: string;
  max?: number;
};

const TICKS = 4;

/** A value that holds until it changes, with the cause of each marked move. Readable at any width. */
export function TrendChart({ title, points, unit, max = 100 }: TrendChartProps) {
  const first = points[0];
  const last = points.at(-1);
  const table = <TrendTable title={title} points={points} unit={unit} />;
  if (first === undefined || last === undefined || points.length < 2) {
    return (
      <ChartFigure title={title} table={table}>
        <p className="text-ink-2">A line needs two days. The first change will draw it.</p>
      </ChartFigure>
    );
  }

  const placed = place(points, max);
  const marked = placed.filter(({ point }) => point.cause !== undefined);
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => Math.round((max * (TICKS - index)) / TICKS));
  return (
    <ChartFigure title={title} table={table}>
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
        <div
          aria-hidden
          className="flex h-48 flex-col justify-between text-right font-mono text-ink-3 text-xs leading-none"
        >
          {ticks.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </div>
        <div aria-hidden className="relative h-48">
          <Plot placed={placed} />
          {marked.map(({ point, x, y }, index) => (
            <span
              key={point.at}
              className="absolute flex size-5 -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full border border-accent bg-surface font-mono text-accent-text text-xs"
              style={{ left: `${x}%`, top: `${y}%` }}
            >
              {index + 1}
            </span>
          ))}
        </div>
        <div className="col-start-2 mt-1.5 flex justify-between text-ink-3 text-xs">
          <Time at={first.at} show="date" />
          <Time at={last.at} show="date" />
        </div>
      </div>
      {marked.length > 0 && (
        <ol className="flex flex-col gap-1 text-sm">
          {marked.map(({ point }, index) => (
            <li key={point.at} className="flex gap-2">
              <span className="w-5 shrink-0 text-center font-mono text-accent-text">{index + 1}</span>
              <span className="min-w-0">
                {point.cause} <Time at={point.at} show="date" className="text-ink-3" />
              </span>
            </li>
          ))}
        </ol>
      )}
    </ChartFigure>
  );
}

type Placed = { point: TrendPoint; x: number; y: number };

/** Percentages of the plot, from the left and from the top. */
function place(points: readonly TrendPoint[], max: number): Placed[] {
  const times = points.map((point) => Date.parse(point.at));
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  return points.map((point, index) => ({
    point,
    x: round((((times[index] ?? start) - start) / span) * 100),
    y: round(100 - (point.value / max) * 100),
  }));
}

function Plot({ placed }: { placed: readonly Placed[] }) {
  const line = placed.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join("");
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      {[0, 25, 50, 75, 100].map((y) => (
        <line
          key={y}
          x1="0"
          x2="100"
          y1={y}
          y2={y}
          vectorEffect="non-scaling-stroke"
          className="stroke-line"
        />
      ))}
      <path d={`${line}V100H0Z`} fillOpacity="0.08" className="fill-accent" />
      <path
        d={line}
        fill="none"
        strokeWidth="1.75"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
