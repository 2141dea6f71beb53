import type { Contradiction } from "../catalogue/contradictions";
import type { ItemResult } from "./readiness-types";
import { worseOf } from "./result-order";

/** One item's say over another: while it fails, the other counts no better than `countsAs`. */
export type Limit = {
  /** Place of the failing item in the catalogue. */
  position: number;
  countsAs: Contradiction["countsAs"];
};

/** The limits a table puts on one item; rows about items the catalogue does not have are left out. */
export function limitsFrom(
  rows: readonly Contradiction[],
  itemId: string,
  position: ReadonlyMap<string, number>,
): readonly Limit[] {
  return rows.flatMap((row) => {
    const at = position.get(row.when.itemId);
    if (row.contradicts.itemId !== itemId || at === undefined) return [];
    return [{ position: at, countsAs: row.countsAs }];
  });
}

/**
 * The limits that bite on an answer, given every item's own result. A limit bites on whatever is better
 * than it allows, a partial included: were a partial spared, improving it to a pass would lower the
 * score. It takes an answer on both sides, so an item nobody assessed neither contradicts nor is
 * contradicted.
 */
export function bitingLimits(
  limits: readonly Limit[],
  results: readonly ItemResult[],
  own: ItemResult,
): readonly Limit[] {
  if (own !== "pass" && own !== "partial") return [];
  return limits.filter(
    ({ position, countsAs }) => results[position] === "fail" && worseOf(own, countsAs) !== own,
  );
}

/** The result that counts: the recorded one, held down by the limits that bite. */
export function countedUnder(own: ItemResult, biting: readonly Limit[]): ItemResult {
  return biting.reduce((counted, limit) => worseOf(counted, limit.countsAs), own);
}
