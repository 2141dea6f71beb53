import type { JudgedItem } from "./item-state";
import type { Band, ItemResult } from "./readiness-types";
import { halfPoints } from "./result-order";

/** Below this many applicable checks a share of them says nothing. */
export const ENOUGH_CHECKS = 5;

export type Scorecard = { points: number; applicable: number };

/** The points of the eight checks, out of those that are applicable and not waived. */
export function scorecardOf(
  items: readonly JudgedItem[],
  resultFor: (judged: JudgedItem) => ItemResult = (judged) => judged.counted,
): Scorecard {
  let half = 0;
  let applicable = 0;
  for (const judged of items) {
    if (judged.item.kind !== "check" || judged.waived) continue;
    const result = resultFor(judged);
    if (result === "not-applicable") continue;
    applicable += 1;
    half += halfPoints(result);
  }
  return { points: half / 2, applicable };
}

/** True from five eighths of the applicable points; nothing applicable proves nothing. */
export function reachesFiveEighths(scorecard: Scorecard): boolean {
  return scorecard.applicable > 0 && scorecard.points * 8 >= scorecard.applicable * 5;
}

/** The band, from the answers only; null with fewer than five applicable checks. */
export function bandOf(scorecard: Scorecard): Band {
  if (scorecard.applicable < ENOUGH_CHECKS) return null;
  if (scorecard.points === scorecard.applicable) return "beta-ready";
  return reachesFiveEighths(scorecard) ? "pilot-ready" : "demo-only";
}
