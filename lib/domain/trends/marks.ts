import type { Instant } from "../readiness/facts";
import { WEEKLY_REVIEWS_NEEDED } from "../readiness/ladder";
import { type Cause, causesBetween } from "./causes";
import type { RecordedBetween } from "./moves";
import type { TrendPoint } from "./trend-point";

/** What readers of a trend look for, whether or not it moved the score. */
export const MARKED = [
  "evidence-expired",
  "waiver-granted",
  "waiver-ended",
  "signed",
  "signoff-outdated",
  "catalogue-changed",
  "rules-changed",
  "review-held",
  "review-missed",
] as const;
export type MarkedKind = (typeof MARKED)[number];

/** Something that happened by a point of a trend. */
export type TrendMark = { at: Instant; kind: MarkedKind; causes: readonly Cause[] };

/**
 * What expired, was accepted, signed or outdated along a trend, oldest first: one mark per point and kind.
 * Points must be in order of time. A sign-off that holds or fails to hold the score still is told here alone,
 * and so is a row of weekly reviews: where it begins, where it is long enough for Production, where it ends.
 */
export function marksAlong(
  points: readonly TrendPoint[],
  recordedBetween: RecordedBetween = () => [],
): readonly TrendMark[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined) return [];
    const recorded = recordedBetween(before.at, point.at);
    if (before.summary === point.summary && recorded.length === 0) return [];
    const causes = causesBetween(before.summary, point.summary, recorded).filter(isTold);
    return MARKED.flatMap((kind): readonly TrendMark[] => {
      const own = causes.filter((cause) => cause.kind === kind);
      return own.length === 0 ? [] : [{ at: point.at, kind, causes: own }];
    });
  });
}

/** A mark for every week would hide the others. */
function isTold(cause: Cause): boolean {
  return cause.kind !== "review-held" || cause.streak === 1 || cause.streak === WEEKLY_REVIEWS_NEEDED;
}
