import type { ItemResult } from "./readiness-types";

/**
 * The order "towards pass": fail < not assessed < partial < pass. Not applicable is outside the order:
 * it takes the item out of the sum, which is neither better nor worse. Fail and not assessed carry the
 * same points and the same cap; they are told apart only because a failing answer may contradict
 * another one, and an answer nobody gave cannot.
 */
const RANK: Readonly<Record<Exclude<ItemResult, "not-applicable">, number>> = {
  fail: 0,
  "not-assessed": 1,
  partial: 2,
  pass: 3,
};

/** True when `to` is at least as close to pass as `from`; false when the two cannot be compared. */
export function isTowardsPass(from: ItemResult, to: ItemResult): boolean {
  if (from === "not-applicable" || to === "not-applicable") return from === to;
  return RANK[to] >= RANK[from];
}

/** The worse of two comparable results; with not applicable, the other one. */
export function worseOf(left: ItemResult, right: ItemResult): ItemResult {
  if (left === "not-applicable") return right;
  if (right === "not-applicable") return left;
  return RANK[left] <= RANK[right] ? left : right;
}

/** Half points: 2 for a pass, 1 for a partial, 0 otherwise. Integers keep the sum exact. */
export function halfPoints(result: ItemResult): 0 | 1 | 2 {
  if (result === "pass") return 2;
  return result === "partial" ? 1 : 0;
}
