import { cn } from "@/components/ui/cn";
import type { HeatCell, HeatMark } from "@/lib/domain/steering/heat-map";

/** Mark, word and colour: any one of the three is enough to read the map. */
const LOOKS = {
  pass: { mark: "✓", word: "Pass", look: "bg-good-soft text-good-text" },
  partial: { mark: "½", word: "Partial", look: "bg-warn-soft text-warn-text" },
  fail: { mark: "✕", word: "Fail", look: "bg-bad-soft font-semibold text-bad-text" },
  "not-assessed": { mark: "?", word: "Not assessed", look: "text-ink-3" },
  "not-applicable": { mark: "–", word: "Not applicable", look: "text-ink-3" },
  waived: { mark: "W", word: "Risk accepted", look: "bg-accent-soft text-accent-text" },
} as const satisfies Record<HeatMark, { mark: string; word: string; look: string }>;

export const HEAT_MARKS = ["pass", "partial", "fail", "not-assessed", "not-applicable", "waived"] as const;

export function heatLook(cell: HeatCell): { mark: string; word: string; look: string } {
  if (typeof cell === "string") return LOOKS[cell];
  if (cell === null) return { mark: "–", word: "nothing applies", look: "text-ink-3" };
  const look =
    cell >= 80
      ? "bg-good-soft text-good-text"
      : cell >= 50
        ? "bg-warn-soft text-warn-text"
        : "bg-bad-soft font-semibold text-bad-text";
  return { mark: String(cell), word: `${cell} %`, look };
}

/** What the marks mean. */
export function HeatLegend({ shares }: { shares: boolean }) {
  const entries = shares
    ? [
        { ...heatLook(100), mark: "80", word: "80 % and more" },
        { ...heatLook(50), mark: "50", word: "50 to 79 %" },
        { ...heatLook(0), mark: "0", word: "below 50 %" },
        heatLook(null),
      ]
    : HEAT_MARKS.map(heatLook);
  return (
    <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-sm">
      {entries.map(({ mark, word, look }) => (
        <li key={word} className="flex items-center gap-1.5">
          <span
            aria-hidden
            data-print="colour"
            className={cn(
              "flex size-6 items-center justify-center rounded-sm border border-line text-xs",
              look,
            )}
          >
            {mark}
          </span>
          {word}
        </li>
      ))}
    </ul>
  );
}
