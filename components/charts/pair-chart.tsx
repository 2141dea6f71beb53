import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ChartFigure } from "./chart-figure";
import { Plot, PlotLines, placing, StepLine, stepPath } from "./plot";

export type Line = { label: string; points: readonly { at: string; value: number }[] };

type PairChartProps = { title: string; first: Line; second: Line; max?: number };

const LOOKS = [
  { stroke: "stroke-accent", dash: undefined, words: "solid line" },
  { stroke: "stroke-bad", dash: "5 3", words: "dashed line" },
] as const;

/** Two values over the same time on the same axes: one line is solid, the other dashed. */
export function PairChart({ title, first, second, max = 100 }: PairChartProps) {
  const lines = [first, second] as const;
  const times = lines.flatMap(({ points }) => points.map(({ at }) => Date.parse(at)));
  const start = Math.min(...times);
  const end = Math.max(...times);
  const place = placing(start, end, max);
  return (
    <ChartFigure title={title} table={<PairTable title={title} first={first} second={second} />}>
      <Plot max={max} from={new Date(start).toISOString()} to={new Date(end).toISOString()}>
        <PlotLines>
          {lines.map(({ label, points }, at) => (
            <StepLine
              key={label}
              path={stepPath(points.map(place))}
              stroke={LOOKS[at]?.stroke}
              dash={LOOKS[at]?.dash}
            />
          ))}
        </PlotLines>
      </Plot>
      <Legend lines={lines} />
    </ChartFigure>
  );
}

function Legend({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {lines.map((line, at) => (
        <li key={line.label} className="flex items-center gap-2">
          <svg aria-hidden viewBox="0 0 28 4" width="28" height="4">
            <line
              x1="0"
              x2="28"
              y1="2"
              y2="2"
              strokeWidth="2"
              strokeDasharray={LOOKS[at]?.dash}
              className={LOOKS[at]?.stroke}
            />
          </svg>
          {line.label}
          <span className="text-ink-3">({LOOKS[at]?.words})</span>
        </li>
      ))}
    </ul>
  );
}

/** Where either of the two changed, newest first. */
function PairTable({ title, first, second }: PairChartProps) {
  const instants = [...new Set([...first.points, ...second.points].map(({ at }) => at))].sort();
  const rows = instants.map((at) => ({ at, first: valueAt(first, at), second: valueAt(second, at) }));
  const changed = rows.filter((row, index) => {
    const before = rows[index - 1];
    return before === undefined || before.first !== row.first || before.second !== row.second;
  });
  return (
    <Table caption={title}>
      <TableHead>
        <TableRow>
          <TableHeader>Day</TableHeader>
          <TableHeader numeric>{first.label}</TableHeader>
          <TableHeader numeric>{second.label}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {changed.toReversed().map((row) => (
          <TableRow key={row.at}>
            <TableHeader scope="row" className="whitespace-nowrap">
              <Time at={row.at} show="date" />
            </TableHeader>
            <TableCell numeric>{row.first ?? "not yet"}</TableCell>
            <TableCell numeric>{row.second ?? "not yet"}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function valueAt({ points }: Line, at: string): number | null {
  return points.findLast((point) => point.at <= at)?.value ?? null;
}
