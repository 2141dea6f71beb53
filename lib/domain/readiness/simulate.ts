import type { Catalogue, Item, ScopeId } from "../catalogue/types";
import { type CatalogueIndex, indexOf, scopesOf } from "./catalogue-index";
import { evaluate } from "./evaluate";
import type { Answer, EvidenceFact, Facts, Instant, ItemFact } from "./facts";
import { passingAnswer } from "./item-result";
import { type Movement, movementBetween } from "./movement";
import type { Readiness } from "./readiness-types";
import type { Seals } from "./seals";

/** One "what if": the item passes with fresh evidence, is answered so, or gets fresh evidence as it is. */
export type Supposition =
  | { kind: "passes"; itemId: string }
  | { kind: "answered"; itemId: string; answer: Answer | null }
  | { kind: "proven"; itemId: string };

export type Simulation = {
  /** Its digests of supposed items, their scopes and the project are empty: nobody has recorded them. */
  after: Readiness;
  movement: Movement;
};

/**
 * What would change if. Judges at the instant of the given assessment of the same facts, with the same
 * rules as a save and without hashing, so it runs in a browser. Unknown item ids change nothing.
 */
export function simulate(
  catalogue: Catalogue,
  facts: Facts,
  now: Readiness,
  suppositions: readonly Supposition[],
): Simulation {
  const index = indexOf(catalogue);
  const known = suppositions.filter(({ itemId }) => index.position.has(itemId));
  const supposed = known.reduce((state, each) => suppose(index, state, each, now.asOf), facts);
  const after = evaluate(catalogue, supposed, now.asOf, sealsAfter(index, now, known));
  return { after, movement: movementBetween(now, after) };
}

function suppose(index: CatalogueIndex, facts: Facts, supposition: Supposition, asOf: Instant): Facts {
  const { itemId } = supposition;
  const item = index.items[index.position.get(itemId) ?? -1];
  if (item === undefined) return facts;
  switch (supposition.kind) {
    case "passes":
      return withEvidence(withAnswer(facts, itemId, passingAnswer(item), asOf), item, asOf);
    case "answered":
      return withAnswer(facts, itemId, supposition.answer, asOf);
    case "proven":
      return withEvidence(facts, item, asOf);
    default:
      return supposition satisfies never;
  }
}

function withAnswer(facts: Facts, itemId: string, answer: Answer | null, asOf: Instant): Facts {
  const before = facts.items[itemId];
  const fact: ItemFact = {
    answer,
    note: before?.note ?? "",
    source: "person",
    answeredBy: before?.answeredBy ?? "",
    answeredAt: asOf,
    approval: null,
  };
  return { ...facts, items: { ...facts.items, [itemId]: fact } };
}

function withEvidence(facts: Facts, item: Item, asOf: Instant): Facts {
  const piece: EvidenceFact = {
    id: `supposed:${item.id}`,
    kind: "file",
    title: "",
    itemIds: [item.id],
    digest: "",
    collectedAt: asOf,
    uploadedAt: asOf,
    validUntil: null,
  };
  return { ...facts, evidence: { ...facts.evidence, [piece.id]: piece } };
}

/** A supposed state has no digest yet, so no approval and no sign-off can be said to cover it. */
function sealsAfter(index: CatalogueIndex, now: Readiness, suppositions: readonly Supposition[]): Seals {
  const items: Record<string, string> = {};
  for (const state of Object.values(now.items)) items[state.itemId] = state.digest;
  const scopes: Record<ScopeId, string> = { ...now.scopeDigests };
  for (const { itemId } of suppositions) {
    items[itemId] = "";
    const item = index.items[index.position.get(itemId) ?? -1];
    for (const scope of item === undefined ? [] : scopesOf(item)) scopes[scope] = "";
  }
  return { items, scopes, project: suppositions.length === 0 ? now.projectDigest : "" };
}
