import { CAP_LIMITS, CAP_REASONS, type CapReason, lacksProof, riskCap, type Standing } from "./caps";
import { isInSum } from "./item-state";
import { halfPoints } from "./result-order";

/** The running sum behind the score. Weights count in half points, so every figure is an integer. */
export type Tally = {
  earned: number;
  possible: number;
  /** Items that are neither a pass nor inapplicable. */
  undone: number;
  caps: Record<CapReason, number>;
};

/** The sum over some items. */
export function tallyOf(standings: readonly Standing[]): Tally {
  const tally: Tally = {
    earned: 0,
    possible: 0,
    undone: 0,
    caps: {
      "critical-open": 0,
      "critical-unknown": 0,
      "critical-waived": 0,
      "blocker-open": 0,
      "blocker-unknown": 0,
      "evidence-missing": 0,
    },
  };
  for (const standing of standings) count(tally, standing, 1);
  return tally;
}

/** Adds an item to the sum, or takes it out again. */
export function count(tally: Tally, standing: Standing, sign: 1 | -1): void {
  const { item, counted } = standing;
  if (isInSum(standing)) {
    tally.earned += sign * item.weight * halfPoints(counted);
    tally.possible += sign * item.weight * 2;
  }
  if (counted !== "pass" && counted !== "not-applicable") tally.undone += sign;
  const risk = riskCap(standing);
  if (risk !== null) tally.caps[risk] += sign;
  if (lacksProof(standing)) tally.caps["evidence-missing"] += sign;
}

/**
 * The weighted share before caps, 0–100 with one decimal, rounded down; 0 when nothing applies. It
 * stays at 99.9 while anything is undone, even where that carries no weight or was waived.
 */
export function baseOf(tally: Tally): number {
  if (tally.possible === 0) return 0;
  const thousandths = Math.floor((tally.earned * 1000) / tally.possible);
  return (tally.undone > 0 ? Math.min(thousandths, 999) : thousandths) / 10;
}

/** The readiness score: the base under every cap, rounded down to an integer 0–100. */
export function scoreOf(tally: Tally): number {
  let score = Math.floor(baseOf(tally));
  for (const reason of CAP_REASONS) {
    if (tally.caps[reason] > 0) score = Math.min(score, CAP_LIMITS[reason]);
  }
  return score;
}
