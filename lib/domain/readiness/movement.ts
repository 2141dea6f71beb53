import type { Stage } from "../catalogue/vocabulary";
import type { Pair } from "./difference";
import type { Cap, ConditionId, ItemState, Readiness } from "./readiness-types";

type ItemMove = {
  itemId: string;
  before: Pick<ItemState, "counted" | "trust" | "freshness" | "waived">;
  after: Pick<ItemState, "counted" | "trust" | "freshness" | "waived">;
};

/** How one readiness moved to another, whatever moved it. */
export type Movement = {
  score: Pair<number>;
  stage: Pair<Stage>;
  /** Caps that no longer hold the score down, and those that newly do. */
  capsLifted: readonly Cap["reason"][];
  capsAdded: readonly Cap["reason"][];
  conditionsMet: readonly ConditionId[];
  conditionsLost: readonly ConditionId[];
  /** Items that stand differently, in catalogue order. */
  items: readonly ItemMove[];
};

/** Compares two assessments of one project, of two instants or of two sets of facts. */
export function movementBetween(before: Readiness, after: Readiness): Movement {
  const caps = { before: reasonsOf(before), after: reasonsOf(after) };
  const met = { before: metOf(before), after: metOf(after) };
  return {
    score: { before: before.score, after: after.score },
    stage: { before: before.stage, after: after.stage },
    capsLifted: without(caps.before, caps.after),
    capsAdded: without(caps.after, caps.before),
    conditionsMet: without(met.after, met.before),
    conditionsLost: without(met.before, met.after),
    items: Object.values(after.items).flatMap((state) => itemMove(before.items[state.itemId], state)),
  };
}

function itemMove(before: ItemState | undefined, after: ItemState): readonly ItemMove[] {
  if (before === undefined) return [];
  const same =
    before.counted === after.counted &&
    before.trust === after.trust &&
    before.freshness === after.freshness &&
    before.waived === after.waived;
  return same ? [] : [{ itemId: after.itemId, before: partOf(before), after: partOf(after) }];
}

function partOf({ counted, trust, freshness, waived }: ItemState): ItemMove["before"] {
  return { counted, trust, freshness, waived };
}

function reasonsOf(readiness: Readiness): readonly Cap["reason"][] {
  return readiness.caps.map((cap) => cap.reason);
}

function metOf(readiness: Readiness): readonly ConditionId[] {
  const conditions = readiness.ladder.flatMap((rung) => rung.conditions);
  return conditions.filter((condition) => condition.met).map((condition) => condition.id);
}

function without<Value>(list: readonly Value[], taken: readonly Value[]): readonly Value[] {
  return list.filter((value) => !taken.includes(value));
}
