import { stages } from "@/lib/domain/catalogue/stages";
import type { PortfolioProject } from "@/lib/domain/portfolio/row";
import { type Slip, slipOf } from "@/lib/domain/portfolio/slip";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";

const SLIPS: Record<Slip["state"], string> = {
  reached: "text-good-text",
  late: "text-bad-text",
  soon: "text-warn-text",
  ahead: "text-ink-3",
  undated: "text-ink-3",
};

/** The stage to reach, the day, and how that stands: in words, for colour alone says nothing. */
export function TargetCell({ row, today }: { row: PortfolioProject; today: string }) {
  const slip = slipOf(row, today);
  return (
    <span className="block text-ink-2 leading-tight">
      <span className="block truncate">{stages[row.targetStage].title}</span>
      <span className="block truncate text-xs">
        {row.targetDate !== null && (
          <time dateTime={row.targetDate} className="text-ink-3">
            {dayInWords(row.targetDate)}
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
