import type { Instant } from "../readiness/facts";
import { type Cause, causesBetween } from "./causes";
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
] as const;
export type MarkedKind = (typeof MARKED)[number];

/** Something that happened by a point of a trend. */
export type TrendMark = { at: Instant; kind: MarkedKind; causes: readonly Cause[] };

/**
 * What expired, was accepted, signed or outdated along a trend, oldest first: one mark per point and kind.
 * Points must be in order of time. A sign-off that holds or fails to hold the score still is told here alone.
 */
export function marksAlong(points: readonly TrendPoint[]): readonly TrendMark[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined || before.summary === point.summary) return [];
    const causes = causesBetween(before.summary, point.summary);
    return MARKED.flatMap((kind): readonly TrendMark[] => {
      const own = causes.filter((cause) => cause.kind === kind);
      return own.length === 0 ? [] : [{ at: point.at, kind, causes: own }];
    });
  });
}
