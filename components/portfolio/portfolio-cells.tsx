import { Sparkline } from "@/components/charts/sparkline";
import type { PortfolioProject } from "@/lib/domain/portfolio/row";

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
