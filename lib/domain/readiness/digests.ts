import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { perScope } from "../catalogue/per-scope";
import type { Catalogue, Item, ScopeId } from "../catalogue/types";
import { type CatalogueIndex, indexOf } from "./catalogue-index";
import type { Answer, EvidenceFact, Facts, ItemFact, WaiverFact } from "./facts";
import { resultOf } from "./item-result";
import { evidenceByItem } from "./proof";
import type { ItemResult } from "./readiness-types";
import { RULES_VERSION } from "./rules-version";
import type { Seals } from "./seals";

/**
 * The tree of digests over everything a sign-off seals: item → scope → project, each the SHA-256 (hex)
 * of an RFC 8785 document. It depends on what was recorded and never on the time of day, so a sign-off
 * is outdated by a change and by nothing else.
 */
export function sealFacts(catalogue: Catalogue, facts: Facts): Seals {
  const index = indexOf(catalogue);
  const items = itemDigests(index, facts);
  const scopes = scopeDigests(index, facts, items);
  const unsealed = index.unsealed.map((item) => items[item.id] ?? "").sort();
  return { items, scopes, project: digestOf({ scopes, unsealed }) };
}

/** SHA-256 (hex) of the RFC 8785 form of a JSON value. */
export function digestOf(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("Only JSON values have a digest");
  return hash("sha256", canonical);
}

function itemDigests(index: CatalogueIndex, facts: Facts): Record<string, string> {
  const evidence = evidenceByItem(facts.evidence);
  const waivers = waiversByItem(facts.waivers);
  const untouched = untouchedDigests(index);
  const digests: Record<string, string> = {};
  for (const item of index.items) {
    const fact = facts.items[item.id] ?? null;
    const pieces = evidence.get(item.id);
    const waiver = waivers.get(item.id);
    const blank = fact === null && pieces === undefined && waiver === undefined;
    digests[item.id] = (blank && untouched[item.id]) || itemDigest(item, fact, pieces ?? [], waiver ?? null);
  }
  return digests;
}

const untouchedByIndex = new WeakMap<CatalogueIndex, Record<string, string>>();

/** Most items of a young project are untouched, and their digests are always the same. */
function untouchedDigests(index: CatalogueIndex): Record<string, string> {
  const existing = untouchedByIndex.get(index);
  if (existing !== undefined) return existing;
  const digests = Object.fromEntries(index.items.map((item) => [item.id, itemDigest(item, null, [], null)]));
  untouchedByIndex.set(index, digests);
  return digests;
}

/** What the digest of an item is taken over. */
export type ItemDocument = {
  item: string;
  result: ItemResult;
  answer: Answer | null;
  note: string;
  /** Digests of the current revisions of its evidence, sorted. */
  evidence: readonly string[];
  waiver: { id: string; expiresAt: string } | null;
};

/** What the digest of a scope is taken over. */
export type ScopeDocument = {
  scope: ScopeId;
  /** Digests of its items, sorted. */
  items: readonly string[];
  scenarios: readonly string[];
  catalogue: string;
  rules: string;
  /** Digests of the registry fields it maps, sorted; left out while there are none. */
  registry?: readonly string[];
};

/** A scope with everything its digest follows from. */
export type SealedScope = Omit<ScopeDocument, "items"> & { items: readonly ItemDocument[] };

/** What `sealFacts` takes the digest of a scope over, spelled out item by item in catalogue order. */
export function sealedScope(catalogue: Catalogue, facts: Facts, scope: ScopeId): SealedScope {
  const index = indexOf(catalogue);
  const evidence = evidenceByItem(facts.evidence);
  const waivers = waiversByItem(facts.waivers);
  const items = index.members[scope].map((item) =>
    itemDocument(
      item,
      facts.items[item.id] ?? null,
      evidence.get(item.id) ?? [],
      waivers.get(item.id) ?? null,
    ),
  );
  return { ...scopeFrame(index, facts, scope), items };
}

function itemDigest(
  item: Item,
  fact: ItemFact | null,
  evidence: readonly EvidenceFact[],
  waiver: WaiverFact | null,
): string {
  return digestOf(itemDocument(item, fact, evidence, waiver));
}

function itemDocument(
  item: Item,
  fact: ItemFact | null,
  evidence: readonly EvidenceFact[],
  waiver: WaiverFact | null,
): ItemDocument {
  return {
    item: item.id,
    result: resultOf(item, fact?.answer ?? null),
    answer: sealedAnswer(fact?.answer ?? null),
    note: wellFormed(fact?.note ?? ""),
    evidence: evidence.map((piece) => piece.digest).sort(),
    waiver: waiver === null ? null : { id: waiver.id, expiresAt: waiver.expiresAt },
  };
}

function scopeFrame(index: CatalogueIndex, facts: Facts, scope: ScopeId): Omit<ScopeDocument, "items"> {
  return {
    scope,
    scenarios: [...new Set(facts.scenarios)].sort(),
    catalogue: index.versions[scope],
    rules: RULES_VERSION,
    ...registryOf(facts, scope),
  };
}

function registryOf({ integrations }: Facts, scope: ScopeId): Pick<ScopeDocument, "registry"> {
  const registry = Object.values(integrations).flatMap(({ sealed }) => sealed[scope] ?? []);
  return registry.length === 0 ? {} : { registry: registry.sort() };
}

function scopeDigests(
  index: CatalogueIndex,
  facts: Facts,
  items: Readonly<Record<string, string>>,
): Record<ScopeId, string> {
  return perScope((scope) => {
    const sealed = index.members[scope].map((item) => items[item.id] ?? "").sort();
    return digestOf({ ...scopeFrame(index, facts, scope), items: sealed } satisfies ScopeDocument);
  });
}

/**
 * The waiver each item's digest holds: the last one granted and not revoked. It stays sealed after it
 * has expired, because expiry is time alone, and time alone never outdates a sign-off.
 */
function waiversByItem(waivers: readonly WaiverFact[]): ReadonlyMap<string, WaiverFact> {
  const byItem = new Map<string, WaiverFact>();
  for (const waiver of waivers) {
    if (waiver.revokedAt !== null) continue;
    const other = byItem.get(waiver.itemId);
    if (other === undefined || isLater(waiver, other)) byItem.set(waiver.itemId, waiver);
  }
  return byItem;
}

function isLater(one: WaiverFact, other: WaiverFact): boolean {
  if (one.approvedAt !== other.approvedAt) return one.approvedAt > other.approvedAt;
  return one.id > other.id;
}

function sealedAnswer(answer: Answer | null): Answer | null {
  return answer?.kind === "not-applicable" ? { ...answer, reason: wellFormed(answer.reason) } : answer;
}

/** Half a surrogate pair has no UTF-8 form: it is sealed as what the database will keep of it. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}
