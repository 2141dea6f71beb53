import type { BudgetId, Reading } from "../budgets";
import { median } from "../load";
import { timeOf } from "./as-owner";
import type { Bench } from "./bench";

type Ask = () => Promise<unknown>;

/** How many times the second takes as long as the first, in alternating pairs of so many calls each. */
export async function timedRatio(
  { pairs: { pairs } }: Bench,
  id: BudgetId,
  { first, second, calls, warmUps }: { first: Ask; second: Ask; calls: number; warmUps: number },
): Promise<Reading> {
  const ratios: number[] = [];
  let took = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const base = await timeOf(first, calls, warmUps);
    took = await timeOf(second, calls, warmUps);
    ratios.push(took / base);
  }
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
  return { id, value: median(ratios), spread, note: `${took.toFixed(1)} ms` };
}
