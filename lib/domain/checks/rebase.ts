import { sameJson } from "../readiness/same-json";
import type { ChecksDraft } from "./shape";

/**
 * A draft that was made from one version, carried onto a newer one: what the draft changed stays changed,
 * what others changed meanwhile comes along, and where both did, the draft is kept for its author to look at.
 */
export function rebased(draft: ChecksDraft, base: ChecksDraft, newest: ChecksDraft): ChecksDraft {
  return {
    checks: merged(draft.checks, base.checks, newest.checks),
    checklists: merged(draft.checklists, base.checklists, newest.checklists),
  };
}

function merged<Entry extends { id: string }>(
  mine: readonly Entry[],
  base: readonly Entry[],
  theirs: readonly Entry[],
): readonly Entry[] {
  const was = byId(base);
  const is = byId(theirs);
  const kept = mine.flatMap((entry) => {
    const before = was.get(entry.id);
    const now = is.get(entry.id);
    const untouched = before !== undefined && sameJson(before, entry);
    if (!untouched) return [entry];
    return now === undefined ? [] : [now];
  });
  const own = byId(mine);
  const news = theirs.filter(({ id }) => !was.has(id) && !own.has(id));
  return [...kept, ...news];
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
