import type { ItemResult } from "./readiness-types";
import { isTowardsPass, worseOf } from "./result-order";

/** A row of the catalogue's table: when one item says this, another cannot truthfully say that. */
export type ContradictionRow = {
  when: { itemId: string; is: ItemResult };
  contradicts: { itemId: string; is: ItemResult };
  explanation: string;
};

/** One item's say over another: while it is at or below `is`, the other counts no better than it. */
export type Limit = {
  /** Place of the limiting item in the catalogue. */
  position: number;
  is: ItemResult;
  /** The answer it is at odds with is "not applicable", not a result. */
  againstNotApplicable: boolean;
};

/**
 * The limits a table puts on one item. Whichever side of a row is better is the limited one, so a row
 * reads the same in either direction.
 */
export function limitsFrom(
  rows: readonly ContradictionRow[],
  itemId: string,
  position: ReadonlyMap<string, number>,
): readonly Limit[] {
  return rows.flatMap((row) => {
    const [worse, better] = sidesOf(row);
    const at = position.get(worse.itemId);
    if (better.itemId !== itemId || at === undefined) return [];
    return [{ position: at, is: worse.is, againstNotApplicable: better.is === "not-applicable" }];
  });
}

/**
 * Whether a limit bites. It bites on every answer better than the limiting one, a partial included:
 * were a partial spared, improving it to a pass would lower the score. An item nobody assessed neither
 * contradicts nor is contradicted.
 */
export function bites(limit: Limit, limiting: ItemResult, limited: ItemResult): boolean {
  if (limiting === "not-assessed" || limiting === "not-applicable") return false;
  if (!isTowardsPass(limiting, limit.is)) return false;
  if (limited === "not-assessed") return false;
  if (limited === "not-applicable") return limit.againstNotApplicable;
  return !limit.againstNotApplicable && !isTowardsPass(limited, limiting);
}

/** The result that counts: the worst among the recorded one and those that contradict it. */
export function countedUnder(recorded: ItemResult, contradicting: readonly ItemResult[]): ItemResult {
  return contradicting.reduce(worseOf, recorded);
}

type Side = ContradictionRow["when"];

function sidesOf(row: ContradictionRow): readonly [worse: Side, better: Side] {
  return worseOf(row.when.is, row.contradicts.is) === row.when.is
    ? [row.when, row.contradicts]
    : [row.contradicts, row.when];
}
