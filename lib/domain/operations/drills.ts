import type { Instant } from "../readiness/facts";
import { DAY_MS, toMs } from "../readiness/instants";
import { RESTORE_DRILL_DAYS } from "../readiness/ladder";

export const DRILL_KINDS = ["restore", "rollback"] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];
export const DRILL_OUTCOMES = ["worked", "failed"] as const;
export type DrillOutcome = (typeof DRILL_OUTCOMES)[number];

/** Something that was tried on a day. It is never edited; a later record may put it right. */
export type Drill = {
  id: string;
  kind: DrillKind;
  outcome: DrillOutcome;
  performedAt: Instant;
  /** The record this one replaces. */
  corrects: string | null;
};

/** The drills that count: what a later record put right does not. */
export function standingDrills<D extends Drill>(drills: readonly D[]): readonly D[] {
  const replaced = new Set(drills.map(({ corrects }) => corrects));
  return drills.filter(({ id }) => !replaced.has(id)).toSorted(latestFirst);
}

/** When a restore last worked: the fact readiness counts the ninety days from. */
export function restoreDrillAt(drills: readonly Drill[]): Instant | null {
  const worked = standingDrills(drills).find(
    ({ kind, outcome }) => kind === "restore" && outcome === "worked",
  );
  return worked?.performedAt ?? null;
}

/** The instant from which a restore that worked no longer proves anything. */
export function drillEndsAt(performedAt: Instant): Instant {
  return new Date(toMs(performedAt) + RESTORE_DRILL_DAYS * DAY_MS).toISOString();
}

function latestFirst(one: Drill, other: Drill): number {
  return other.performedAt.localeCompare(one.performedAt) || other.id.localeCompare(one.id);
}
