type SparklineProps = {
  /** Oldest first. Fewer than two draw nothing but the label. */
  values: readonly number[];
  /** What the line says: "Score over 12 weeks: 40 to 62". */
  label: string;
  /** Top of the scale; the bottom is 0. */
  max?: number;
};

const WIDTH = 96;
const HEIGHT = 24;
const INSET = 2.5;

/** A trend the size of a word. The figures belong in the cells beside it. */
export function Sparkline({ values, label, max = 100 }: SparklineProps) {
  const last = values.at(-1);
  if (values.length < 2 || last === undefined)
    return <span className="text-ink-3 text-xs">no trend yet</span>;
  const x = (index: number) => round(INSET + (index / (values.length - 1)) * (WIDTH - 2 * INSET));
  const y = (value: number) => round(HEIGHT - INSET - (value / max) * (HEIGHT - 2 * INSET));
  const path = values.map((value, index) => `${index === 0 ? "M" : "L"}${x(index)} ${y(value)}`).join("");

  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="block text-accent"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" fill="currentColor" />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
