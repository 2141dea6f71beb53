import type { Stage } from "../catalogue/vocabulary";
import type { Instant } from "../readiness/facts";
import { type Cause, causesBetween, type RecordedChange } from "./causes";
import type { TrendPoint } from "./trend-point";

/** A point at which score or stage differs from the point before it, and why. */
export type Move = {
  at: Instant;
  score: { before: number; after: number };
  stage: { before: Stage; after: Stage };
  causes: readonly Cause[];
};

/** The changes recorded after one instant and up to another; oldest first. */
export type RecordedBetween = (after: Instant, upTo: Instant) => readonly RecordedChange[];

/**
 * The moves along a trend, oldest first, each with its causes. Points must be in order of time. Without
 * `recordedBetween` the causes come from the points alone.
 */
export function movesAlong(
  points: readonly TrendPoint[],
  recordedBetween: RecordedBetween = () => [],
): readonly Move[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    if (before === undefined || !moved(before, point)) return [];
    const recorded = recordedBetween(before.at, point.at);
    return [
      {
        at: point.at,
        score: { before: before.summary.score, after: point.summary.score },
        stage: { before: before.summary.stage, after: point.summary.stage },
        causes: causesBetween(before.summary, point.summary, recorded),
      },
    ];
  });
}

function moved(before: TrendPoint, after: TrendPoint): boolean {
  return before.summary.score !== after.summary.score || before.summary.stage !== after.summary.stage;
}
