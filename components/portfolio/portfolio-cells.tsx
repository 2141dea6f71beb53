import { Sparkline } from "@/components/charts/sparkline";
import { stages } from "@/lib/domain/catalogue/stages";
import type { PortfolioProject } from "@/lib/domain/portfolio/row";
import { type Slip, slipOf } from "@/lib/domain/portfolio/slip";

export function Trend({ row }: { row: PortfolioProject }) {
  const values = [...row.spark, row.score];
  const label = `Score over ${row.spark.length} weeks: ${values[0]} to ${row.score}`;
  return <Sparkline values={values} label={label} />;
}

type CountProps = { value: number; one: string; many: string; tone: "bad" | "warn" };

// Drawn here: an icon of the set is three elements and fifteen attributes, a hundred times a page.
const MARKS = {
  bad: { className: "text-bad-text", path: "M12 8v4m0 4h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" },
  warn: { className: "text-warn-text", path: "M12 6v6l4 2M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" },
};

export function Count({ value, one, many, tone }: CountProps) {
  if (value === 0)
    return (
      <span className="text-ink-3">
        0<span className="sr-only">{` ${many}`}</span>
      </span>
    );
  const { className, path } = MARKS[tone];
  return (
    <span className={`inline-flex items-center gap-1 ${className}`}>
      <svg aria-hidden viewBox="0 0 24 24" className="line-mark size-3.5">
        <path d={path} />
      </svg>
      {value}
      <span className="font-sans md:sr-only">{` ${value === 1 ? one : many}`}</span>
    </span>
  );
}

const SLIPS: Record<Slip["state"], string> = {
  reached: "text-good-text",
  late: "text-bad-text",
  soon: "text-warn-text",
  ahead: "text-ink-3",
  undated: "text-ink-3",
};

/** The stage to reach, the day, and how that stands: in words, for colour alone says nothing. */
export function Target({ row, today }: { row: PortfolioProject; today: string }) {
  const slip = slipOf(row, today);
  return (
    <span className="block text-ink-2 leading-tight">
      <span className="block truncate">{stages[row.targetStage].title}</span>
      <span className="block truncate text-xs">
        {row.targetDate !== null && (
          <time dateTime={row.targetDate} className="font-mono text-ink-3">
            {row.targetDate}
          </time>
        )}{" "}
        <span className={SLIPS[slip.state]}>{slipInWords(slip)}</span>
      </span>
    </span>
  );
}

function slipInWords({ state, days }: Slip): string {
  switch (state) {
    case "reached":
      return "✓ reached";
    case "late":
      return `! ${-(days ?? 0)} d late`;
    case "soon":
      return days === 0 ? "today" : `in ${days} d`;
    case "ahead":
    case "undated":
      return "";
    default:
      return state satisfies never;
  }
}
