import type { Regression } from "./regressions";

/** How often each item that does not hold now came undone, by item id; what never did is missing. */
export type CameUndone = ReadonlyMap<string, number>;

/** The repeat offenders of the present; what has held again for a day is given the benefit of the doubt. */
export function cameUndone(regressions: readonly Regression[]): CameUndone {
  const present = regressions.filter(({ daysClean }) => daysClean === 0);
  return new Map(present.map(({ itemId, count }) => [itemId, count]));
}

/**
 * The same list with repeat offenders first, wherever neighbours are equally urgent: what has come undone
 * more often stands before what came undone less often. Urgency itself is never overruled.
 */
export function repeatOffendersFirst<Entry>(
  entries: readonly Entry[],
  undone: CameUndone,
  about: (entry: Entry) => { itemId: string | null; urgency: string },
): readonly Entry[] {
  const count = (entry: Entry) => undone.get(about(entry).itemId ?? "") ?? 0;
  return equallyUrgent(entries, (entry) => about(entry).urgency).flatMap((run) =>
    run.toSorted((left, right) => count(right) - count(left)),
  );
}

function equallyUrgent<Entry>(entries: readonly Entry[], urgency: (entry: Entry) => string): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first !== undefined && urgency(first) === urgency(entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
