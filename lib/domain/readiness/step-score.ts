import type { CatalogueIndex } from "./catalogue-index";
import { countedUnder } from "./contradictions";
import { isWaived, type JudgedItem } from "./item-state";
import { count, scoreOf, type Tally } from "./score";

/**
 * The score if one item became a pass with fresh evidence and nothing contradicted it any more, all
 * else unchanged. Only the items the step touches are counted again, so asking it of every item stays
 * cheap; `tally` is left as it was.
 */
export function scoreAfterPass(
  index: CatalogueIndex,
  items: readonly JudgedItem[],
  tally: Tally,
  step: JudgedItem,
): number {
  const replaced: (readonly [before: JudgedItem, after: JudgedItem])[] = [[step, passing(step)]];
  for (const position of index.limiting[step.position] ?? []) {
    const limited = items[position];
    if (limited?.biting.some((limit) => limit.position === step.position)) {
      replaced.push([limited, releasedFrom(step, limited)]);
    }
  }
  for (const [before, after] of replaced) swap(tally, before, after);
  const score = scoreOf(tally);
  for (const [before, after] of replaced) swap(tally, after, before);
  return score;
}

function swap(tally: Tally, out: JudgedItem, into: JudgedItem): void {
  count(tally, out, -1);
  count(tally, into, 1);
}

function passing(judged: JudgedItem): JudgedItem {
  return { ...judged, counted: "pass", waived: false, backed: true };
}

function releasedFrom(step: JudgedItem, limited: JudgedItem): JudgedItem {
  const others = limited.biting.filter((limit) => limit.position !== step.position);
  const counted = countedUnder(limited.claimed, others);
  return { ...limited, counted, waived: isWaived(limited.waiver, counted) };
}
