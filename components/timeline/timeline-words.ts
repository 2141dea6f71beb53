import { type Day, type Span, shortSpan, spanWords } from "./timeline-days";
import type { BarState, TimelineRow } from "./timeline-plan";

export const STATE_WORDS: Readonly<Record<BarState, string>> = {
  waiting: "Not begun",
  running: "Under way",
  complete: "Done",
};

/** Everything a bar shows, as a sentence. The days read as they stand on the bar: whoever speaks to it says those. */
export function barWords(row: TimelineRow, planned: Span, today: Day): string {
  const parts = [
    `planned ${shortSpan(planned)}`,
    actualWords(row, today),
    row.expectedTo === null ? null : `expected until ${dayWords(row.expectedTo, today)}`,
    row.locked ? "locked" : null,
    row.paused ? "paused" : null,
  ];
  return `${row.label}: ${parts.filter((part) => part !== null).join(", ")}`;
}

/** "done 3 to 9 December", "under way since 3 December", "not begun". */
function actualWords({ actual, state }: TimelineRow, today: Day): string {
  if (actual === null || state === "waiting") return STATE_WORDS[state].toLowerCase();
  if (actual.to === null) return `under way since ${dayWords(actual.from, today)}`;
  return `${STATE_WORDS[state].toLowerCase()} ${spanWords({ from: actual.from, to: actual.to }, today)}`;
}

function dayWords(day: Day, today: Day): string {
  return spanWords({ from: day, to: day }, today);
}
