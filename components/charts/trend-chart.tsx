import { Time } from "@/components/ui/time";
import { ChartFigure } from "./chart-figure";
import { type Place, Plot, PlotLines, placing, StepLine, stepPath } from "./plot";
import { type TrendPoint, TrendTable } from "./trend-table";

type TrendChartProps = {
  title: string;
  /** Oldest first; at least two, or the message stands alone. */
  points: readonly TrendPoint[];
  /** What is counted: "Score". */
  unit: string;
  max?: number;
};

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

  const placed = placeAll(points, max);
  const marked = placed.filter(({ point }) => point.cause !== undefined);
  const line = stepPath(placed);
  return (
    <ChartFigure title={title} table={table}>
      <Plot max={max} from={first.at} to={last.at}>
        <PlotLines>
          <path d={`${line}V100H0Z`} fillOpacity="0.08" className="fill-accent" />
          <StepLine path={line} stroke="stroke-accent" />
        </PlotLines>
        {marked.map(({ point, x, y }, index) => (
          <span
            key={point.at}
            className="absolute flex size-5 -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full border border-accent bg-surface font-mono text-accent-text text-xs"
            style={{ left: `${x}%`, top: `${y}%` }}
          >
            {index + 1}
          </span>
        ))}
      </Plot>
      <Causes marked={marked} />
    </ChartFigure>
  );
}

type Placed = Place & { point: TrendPoint };

function placeAll(points: readonly TrendPoint[], max: number): Placed[] {
  const times = points.map((point) => Date.parse(point.at));
  const place = placing(Math.min(...times), Math.max(...times), max);
  return points.map((point) => ({ point, ...place(point) }));
}

/** What moved the value, by the number on the line. */
function Causes({ marked }: { marked: readonly Placed[] }) {
  if (marked.length === 0) return null;
  return (
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
  );
}
