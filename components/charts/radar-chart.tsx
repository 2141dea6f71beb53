import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { ChartFigure } from "./chart-figure";

export type RadarAxis = {
  id: string;
  label: string;
  /** 0–1; null when nothing applies, which is drawn as a gap and not as zero. */
  share: number | null;
  /** "5 of 6 assessed". */
  detail: string;
};

type RadarChartProps = {
  title: string;
  axes: readonly RadarAxis[] /** Heading of the first column. */;
  axisName: string;
};

const CENTRE_X = 160;
const CENTRE_Y = 140;
const RADIUS = 78;
/** Longer labels break, so that the drawing can stay large on a phone. */
const LABEL_CHARACTERS = 11;
const RINGS = [0.25, 0.5, 0.75, 1];

/** Several shares around one centre, with the same figures as a table. */
export function RadarChart({ title, axes, axisName }: RadarChartProps) {
  const at = (index: number, share: number) => position(index, axes.length, share * RADIUS);
  const measured = axes.map((axis, index) => ({ axis, index })).filter(({ axis }) => axis.share !== null);
  const shape = measured.map(({ axis, index }) => join(at(index, axis.share ?? 0))).join(" ");

  return (
    <ChartFigure title={title} table={<AxisTable title={title} axes={axes} axisName={axisName} />}>
      <svg aria-hidden viewBox="0 0 320 280" className="mx-auto block w-full max-w-88">
        {RINGS.map((ring) => (
          <polygon
            key={ring}
            points={axes.map((_, index) => join(at(index, ring))).join(" ")}
            fill="none"
            className="stroke-line"
          />
        ))}
        {axes.map((axis, index) => (
          <line
            key={axis.id}
            x1={CENTRE_X}
            y1={CENTRE_Y}
            x2={at(index, 1).x}
            y2={at(index, 1).y}
            className="stroke-line"
          />
        ))}
        <polygon
          points={shape}
          fillOpacity="0.16"
          strokeWidth="1.5"
          strokeLinejoin="round"
          className="fill-accent stroke-accent"
        />
        {measured.map(({ axis, index }) => (
          <circle
            key={axis.id}
            cx={at(index, axis.share ?? 0).x}
            cy={at(index, axis.share ?? 0).y}
            r="3"
            className="fill-accent"
          />
        ))}
        {axes.map((axis, index) => (
          <AxisLabel key={axis.id} axis={axis} index={index} count={axes.length} />
        ))}
      </svg>
    </ChartFigure>
  );
}

function AxisLabel({ axis, index, count }: { axis: RadarAxis; index: number; count: number }) {
  const { x, y } = position(index, count, RADIUS + 12);
  const side = Math.abs(x - CENTRE_X) < 12 ? "middle" : x > CENTRE_X ? "start" : "end";
  const lines = [...wrap(axis.label), percent(axis.share)];
  // Above the centre the text ends at the spoke, below it starts there, beside it straddles.
  const share = Math.min(1, Math.max(0, (y - (CENTRE_Y - RADIUS)) / (2 * RADIUS)));
  const top = y + 10 - (1 - share) * lines.length * 14;
  return (
    <text textAnchor={side} fontSize="12" className="fill-ink-2">
      {lines.map((line, row) => (
        <tspan
          key={line}
          x={x}
          y={round(top + row * 14)}
          className={row === lines.length - 1 ? "fill-ink font-mono" : undefined}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LABEL_CHARACTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function AxisTable({ title, axes, axisName }: RadarChartProps) {
  return (
    <Table caption={title}>
      <TableHead>
        <TableRow>
          <TableHeader>{axisName}</TableHeader>
          <TableHeader numeric>Share</TableHeader>
          <TableHeader>Basis</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {axes.map((axis) => (
          <TableRow key={axis.id}>
            <TableHeader scope="row">{axis.label}</TableHeader>
            <TableCell numeric>{percent(axis.share)}</TableCell>
            <TableCell>{axis.detail}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Rounded down, so that 100 % is only printed when it is true. */
function percent(share: number | null): string {
  return share === null ? "n/a" : `${Math.floor(share * 100)} %`;
}

function position(index: number, count: number, distance: number): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: round(CENTRE_X + distance * Math.cos(angle)), y: round(CENTRE_Y + distance * Math.sin(angle)) };
}

function join({ x, y }: { x: number; y: number }): string {
  return `${x},${y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
