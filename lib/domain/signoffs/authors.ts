import type { FactChange } from "../readiness/change";
import type { EvidenceFact, ItemFact } from "../readiness/facts";
import { sameJson } from "../readiness/same-json";

/** What one revision changed and what stood before; a null actor is a job, which vouches for nothing. */
export type RecordedChange = { actorId: string | null; change: FactChange; previous: FactChange };

/** The accounts behind what an item says now, by item id; an item nobody touched is missing. */
export type Authors = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Who wrote the present state of every item: whoever last changed its answer, its note, or the evidence
 * it rests on, and whoever brought in each piece that still serves it, by whichever door. The parts are
 * kept apart, so that a corrected comma in a note does not free the author of the answer. A word of a
 * reviewer is no authorship. `changes` run from the first revision to the last.
 */
export function authorsOf(changes: Iterable<RecordedChange>): Authors {
  const parts = new Map<string, Map<string, string | null>>();
  for (const { actorId, change, previous } of changes) {
    for (const key of Object.keys(change)) {
      for (const { itemId, part, gone } of touched(key, change, previous)) {
        const ofItem = parts.get(itemId) ?? new Map<string, string | null>();
        parts.set(itemId, ofItem);
        if (gone) ofItem.delete(part);
        else ofItem.set(part, actorId);
      }
    }
  }
  return new Map([...parts].map(([itemId, ofItem]) => [itemId, peopleIn(ofItem.values())]));
}

/** The items of a list that a person is an author of. */
export function writtenBy(
  authors: Authors,
  accountId: string,
  itemIds: readonly string[],
): readonly string[] {
  return itemIds.filter((itemId) => authors.get(itemId)?.has(accountId) === true);
}

type Touch = { itemId: string; part: string; gone?: boolean };

function touched(key: string, change: FactChange, previous: FactChange): readonly Touch[] {
  if (isItemKey(key)) {
    const itemId = key.slice("item:".length);
    return partsOfItem(previous[key] ?? null, change[key] ?? null).map((part) => ({ itemId, part }));
  }
  return isEvidenceKey(key) ? evidenceTouches(key, previous[key] ?? null, change[key] ?? null) : [];
}

function partsOfItem(before: ItemFact | null, after: ItemFact | null): readonly string[] {
  const answered = !sameJson(before?.answer ?? null, after?.answer ?? null);
  // Who confirms what the triage guessed has answered, even where the answer reads the same.
  const confirmed = before?.source === "triage" && after?.source === "person" && after.answer !== null;
  const noted = (before?.note ?? "") !== (after?.note ?? "");
  return [...(answered || confirmed ? ["answer"] : []), ...(noted ? ["note"] : [])];
}

function evidenceTouches(
  key: string,
  before: EvidenceFact | null,
  after: EvidenceFact | null,
): readonly Touch[] {
  const was = new Set(before?.itemIds);
  const is = new Set(after?.itemIds);
  const revised = before?.digest !== after?.digest;
  return [...new Set([...was, ...is])]
    .filter((itemId) => revised || was.has(itemId) !== is.has(itemId))
    .flatMap((itemId) => [
      { itemId, part: "evidence" },
      { itemId, part: key, gone: !is.has(itemId) },
    ]);
}

function peopleIn(actors: Iterable<string | null>): ReadonlySet<string> {
  return new Set([...actors].filter((actor) => actor !== null));
}

function isItemKey(key: string): key is `item:${string}` {
  return key.startsWith("item:");
}

function isEvidenceKey(key: string): key is `evidence:${string}` {
  return key.startsWith("evidence:");
}
