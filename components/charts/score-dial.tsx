type ScoreDialProps = {
  /** 0–100. */
  score: number;
  /** What is measured: "Readiness score". */
  label: string;
  /** Limits in force, drawn as notches; the sum beside the dial says why. */
  limits?: readonly number[];
  size?: number;
};

const RADIUS = 42;
const SWEEP = 270;
const START = 135;

/** One number out of a hundred, with the limits that hold it. */
export function ScoreDial({ score, label, limits = [], size = 112 }: ScoreDialProps) {
  const held = limits.length === 0 ? "" : `, held at ${Math.min(...limits)} at most`;
  return (
    <svg
      role="img"
      aria-label={`${label}: ${score} of 100${held}`}
      viewBox="0 0 100 100"
      width={size}
      height={size}
      className="block shrink-0"
    >
      <path d={arc(0, 100)} fill="none" strokeWidth="7" strokeLinecap="round" className="stroke-line" />
      {score > 0 && (
        <path d={arc(0, score)} fill="none" strokeWidth="7" strokeLinecap="round" className="stroke-accent" />
      )}
      {[...new Set(limits)].map((limit) => (
        <path key={limit} d={notch(limit)} strokeWidth="2" className="stroke-ink" />
      ))}
      <text x="50" y="57" textAnchor="middle" fontSize="30" className="fill-ink font-semibold">
        {score}
      </text>
      <text x="50" y="84" textAnchor="middle" fontSize="11" className="fill-ink-2">
        of 100
      </text>
    </svg>
  );
}

function point(value: number, radius: number): string {
  const angle = ((START + (value / 100) * SWEEP) * Math.PI) / 180;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`;
}

function arc(from: number, to: number): string {
  const large = ((to - from) / 100) * SWEEP > 180 ? 1 : 0;
  return `M${point(from, RADIUS)} A${RADIUS} ${RADIUS} 0 ${large} 1 ${point(to, RADIUS)}`;
}

function notch(value: number): string {
  return `M${point(value, RADIUS - 5)} L${point(value, RADIUS + 5)}`;
}
