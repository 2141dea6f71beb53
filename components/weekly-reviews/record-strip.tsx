import { cn } from "@/components/ui/cn";
import { weekWords } from "./dates";
import type { StripWeek, WeekState } from "./week-strip";

const LOOKS = {
  held: { word: "held", bar: "h-full bg-good" },
  missed: { word: "missed", bar: "h-2/5 bg-bad" },
  due: { word: "due this week", bar: "h-full border-2 border-accent bg-transparent" },
  before: { word: "none expected", bar: "h-1 bg-line" },
} as const satisfies Record<WeekState, { word: string; bar: string }>;

/** Half a year of reviews at a glance: full bars were held, short ones missed. */
export function RecordStrip({ weeks }: { weeks: readonly StripWeek[] }) {
  const [held, missed] = (["held", "missed"] as const).map(
    (state) => weeks.filter((week) => week.state === state).length,
  );
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <figure className="min-w-0">
      <div
        role="img"
        aria-label={`The last ${weeks.length} weeks: ${held} held, ${missed} missed.`}
        className="flex h-10 items-end gap-px sm:gap-1"
      >
        {weeks.map(({ week, state }) => (
          <span
            key={week}
            title={`${capitalised(weekWords(week))}: ${LOOKS[state].word}`}
            data-print="colour"
            className={cn("block min-w-0 flex-1 rounded-sm", LOOKS[state].bar)}
          />
        ))}
      </div>
      <figcaption aria-hidden className="mt-1 flex justify-between text-ink-3 text-xs">
        <span>{first && capitalised(weekWords(first.week))}</span>
        <span>tall held · short missed</span>
        <span>{last && capitalised(weekWords(last.week))}</span>
      </figcaption>
    </figure>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
