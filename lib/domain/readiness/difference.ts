import type { Catalogue, ScopeId } from "../catalogue/types";
import { isWorkspaceCheckId } from "../checks/compose";
import { type CatalogueIndex, indexOf } from "./catalogue-index";
import type { Answer, EvidenceFact, Facts, WaiverFact } from "./facts";
import { type Asked, resultOf } from "./item-result";
import { evidenceByItem } from "./proof";
import type { ItemResult } from "./readiness-types";
import { sameJson } from "./same-json";

export type Pair<Value> = { before: Value; after: Value };

/** What differs about one item; null and empty where nothing does. */
export type ItemDifference = {
  itemId: string;
  answer: Pair<Answer | null> | null;
  /** Set only when the other answer also leads to another result. */
  result: Pair<ItemResult> | null;
  note: Pair<string> | null;
  evidence: { added: readonly string[]; removed: readonly string[]; revised: readonly string[] };
  /** Ids of the waivers that are not revoked. */
  waivers: Pair<readonly string[]> | null;
};

export type FactsDifference = {
  /** In catalogue order; items without a difference are left out. */
  items: readonly ItemDifference[];
  /** Names of everything else that differs, such as "scenarios" or "targetStage". */
  other: readonly Exclude<keyof Facts, "items" | "evidence" | "waivers" | "signoffs" | "integrations">[];
  /** Ids of integrations; with a scope, of those whose fields it seals. */
  integrations: { added: readonly string[]; removed: readonly string[]; revised: readonly string[] };
};

const OTHER = [
  "scenarios",
  "signals",
  "systemMap",
  "targetStage",
  "quorum",
  "checksVersion",
  "restoreDrillAt",
  "runbookComplete",
  "rollbackPlanComplete",
  "weeklyReviewStreak",
  "rolloutDone",
] as const;

/**
 * The difference between two states of the facts in terms of items, for a conflict, a list of
 * revisions, or what changed since a sign-off. With a scope, only what that scope seals.
 */
export function differenceBetween(
  catalogue: Catalogue,
  before: Facts,
  after: Facts,
  scope: ScopeId | null = null,
): FactsDifference {
  const index = indexOf(catalogue);
  const sides = { before: sideOf(before), after: sideOf(after) };
  const itemIds =
    scope === null ? allItemIds(index, before, after) : index.members[scope].map((item) => item.id);
  const items = itemIds.map((itemId) => itemDifference(index, sides, itemId)).filter(differs);
  const sealedByAll: readonly string[] = ["scenarios", "checksVersion"];
  const other = OTHER.filter((name) => scope === null || sealedByAll.includes(name)).filter(
    (name) => !sameJson(before[name], after[name]),
  );
  return { items, other, integrations: integrationDifference(before, after, scope) };
}

function integrationDifference(
  before: Facts,
  after: Facts,
  scope: ScopeId | null,
): FactsDifference["integrations"] {
  const was = marksOf(before.integrations, scope);
  const is = marksOf(after.integrations, scope);
  return {
    added: [...is.keys()].filter((id) => !was.has(id)).sort(),
    removed: [...was.keys()].filter((id) => !is.has(id)).sort(),
    revised: [...is]
      .filter(([id, mark]) => was.has(id) && was.get(id) !== mark)
      .map(([id]) => id)
      .sort(),
  };
}

/** What tells two states of an integration apart: its revision, or what the scope seals of it. */
function marksOf(integrations: Facts["integrations"], scope: ScopeId | null): ReadonlyMap<string, string> {
  return new Map(
    Object.values(integrations).flatMap(({ id, revision, sealed }): [string, string][] => {
      const mark = scope === null ? String(revision) : sealed[scope];
      return mark === undefined ? [] : [[id, mark]];
    }),
  );
}

type Side = { facts: Facts; evidence: ReadonlyMap<string, readonly EvidenceFact[]> };

function sideOf(facts: Facts): Side {
  return { facts, evidence: evidenceByItem(facts.evidence) };
}

/** Catalogue order first; what an older catalogue knew follows by id. */
function allItemIds(index: CatalogueIndex, before: Facts, after: Facts): readonly string[] {
  const recorded = [before, after].flatMap((facts) => Object.keys(facts.items));
  const gone = recorded.filter((itemId) => !index.position.has(itemId)).sort();
  return [...new Set([...index.items.map((item) => item.id), ...gone])];
}

function itemDifference(index: CatalogueIndex, sides: Pair<Side>, itemId: string): ItemDifference {
  const answer = pairOf(sides, (side) => side.facts.items[itemId]?.answer ?? null);
  const item = askedOf(index, itemId);
  return {
    itemId,
    answer,
    result:
      (item && answer && pairOf(sides, (side) => resultOf(item, side.facts.items[itemId]?.answer ?? null))) ||
      null,
    note: pairOf(sides, (side) => side.facts.items[itemId]?.note ?? ""),
    evidence: evidenceDifference(
      sides.before.evidence.get(itemId) ?? [],
      sides.after.evidence.get(itemId) ?? [],
    ),
    waivers: pairOf(sides, (side) => waiverIds(side.facts.waivers, itemId)),
  };
}

/** A workspace's check takes a plain result in every version, the retired ones included. */
function askedOf(index: CatalogueIndex, itemId: string): Asked | undefined {
  return index.items[index.position.get(itemId) ?? -1] ?? (isWorkspaceCheckId(itemId) ? {} : undefined);
}

function pairOf<Value>(sides: Pair<Side>, read: (side: Side) => Value): Pair<Value> | null {
  const before = read(sides.before);
  const after = read(sides.after);
  return sameJson(before, after) ? null : { before, after };
}

function evidenceDifference(
  before: readonly EvidenceFact[],
  after: readonly EvidenceFact[],
): ItemDifference["evidence"] {
  const was = new Map(before.map((piece) => [piece.id, piece.digest]));
  const is = new Map(after.map((piece) => [piece.id, piece.digest]));
  return {
    added: [...is.keys()].filter((id) => !was.has(id)).sort(),
    removed: [...was.keys()].filter((id) => !is.has(id)).sort(),
    revised: [...is]
      .filter(([id, digest]) => was.has(id) && was.get(id) !== digest)
      .map(([id]) => id)
      .sort(),
  };
}

function waiverIds(waivers: readonly WaiverFact[], itemId: string): readonly string[] {
  return waivers
    .filter((waiver) => waiver.itemId === itemId && waiver.revokedAt === null)
    .map((waiver) => waiver.id)
    .sort();
}

function differs({ answer, note, evidence, waivers }: ItemDifference): boolean {
  const pieces = evidence.added.length + evidence.removed.length + evidence.revised.length;
  return answer !== null || note !== null || waivers !== null || pieces > 0;
}
