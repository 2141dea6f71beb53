import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ChartFigure } from "./chart-figure";

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
  return (
    <ChartFigure title={title} table={<PairTable title={title} first={first} second={second} />}>
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
        <div
          aria-hidden
          className="flex h-48 flex-col justify-between text-right font-mono text-ink-3 text-xs leading-none"
        >
          {[1, 0.75, 0.5, 0.25, 0].map((share) => (
            <span key={share}>{Math.round(max * share)}</span>
          ))}
        </div>
        <svg
          aria-hidden
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="h-48 w-full overflow-visible"
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
          {lines.map((line, at) => (
            <path
              key={line.label}
              d={pathOf(line, start, Math.max(1, end - start), max)}
              fill="none"
              strokeWidth="1.75"
              strokeDasharray={LOOKS[at]?.dash}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
              className={LOOKS[at]?.stroke}
            />
          ))}
        </svg>
        <div className="col-start-2 mt-1.5 flex justify-between text-ink-3 text-xs">
          <Time at={new Date(start).toISOString()} show="date" />
          <Time at={new Date(end).toISOString()} show="date" />
        </div>
      </div>
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
    </ChartFigure>
  );
}

function pathOf({ points }: Line, start: number, span: number, max: number): string {
  return points
    .map(({ at, value }, index) => {
      const x = round(((Date.parse(at) - start) / span) * 100);
      const y = round(100 - (value / max) * 100);
      return index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
    })
    .join("");
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
