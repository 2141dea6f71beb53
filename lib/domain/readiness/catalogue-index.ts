import { CONTRADICTIONS, type Contradiction } from "../catalogue/contradictions";
import { perScope } from "../catalogue/per-scope";
import { type Catalogue, type Item, SCOPES, type ScopeId } from "../catalogue/types";
import { versionWith } from "../catalogue/version";
import { type Limit, limitsFrom } from "./contradictions";

/** What every assessment looks up, worked out once per catalogue object. */
export type CatalogueIndex = {
  catalogue: Catalogue;
  items: readonly Item[];
  /** Place of an item in `items`, by id. */
  position: ReadonlyMap<string, number>;
  /** The items each scope seals, in catalogue order. */
  members: Readonly<Record<ScopeId, readonly Item[]>>;
  /**
   * The catalogue version each scope seals. A workspace's checks count from the version that last changed
   * one of the scope's own: a change elsewhere must not outdate a sign-off it says nothing about.
   */
  versions: Readonly<Record<ScopeId, string>>;
  /** Items no scope seals. */
  unsealed: readonly Item[];
  /** For each item, by position: whose answers may contradict it. */
  limits: readonly (readonly Limit[])[];
  /** For each item, by position: the positions its own answer may contradict. */
  limiting: readonly (readonly number[])[];
};

const known = new WeakMap<Catalogue, CatalogueIndex>();

/** The index of a catalogue; the same object as long as the catalogue is the same object. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const existing = known.get(catalogue);
  if (existing !== undefined) return existing;
  const index = buildIndex(catalogue, CONTRADICTIONS);
  known.set(catalogue, index);
  return index;
}

function buildIndex(catalogue: Catalogue, rows: readonly Contradiction[]): CatalogueIndex {
  const { items } = catalogue;
  const position = new Map(items.map((item, at) => [item.id, at]));
  const limits = items.map((item) => limitsFrom(rows, item.id, position));
  const members = membersOf(items);
  return {
    catalogue,
    items,
    position,
    members,
    versions: versionsOf(catalogue, members),
    unsealed: items.filter((item) => scopesOf(item).length === 0),
    limits,
    limiting: items.map((_, at) => positionsWhere(limits, (limit) => limit.position === at)),
  };
}

function membersOf(items: readonly Item[]): Record<ScopeId, readonly Item[]> {
  return perScope((scope) => items.filter((item) => belongsTo(item, scope)));
}

function versionsOf(
  { version, base = version }: Catalogue,
  members: Readonly<Record<ScopeId, readonly Item[]>>,
): Record<ScopeId, string> {
  return perScope((scope) => {
    const revised = Math.max(0, ...members[scope].map((item) => item.revisedIn ?? 0));
    return revised === 0 ? base : versionWith(base, revised);
  });
}

/** The scopes that seal an item, in the order of `SCOPES`. */
export function scopesOf(item: Item): readonly ScopeId[] {
  return SCOPES.filter((scope) => belongsTo(item, scope));
}

function belongsTo(item: Item, scope: ScopeId): boolean {
  if (scope === "scorecard") return item.kind === "check";
  if (scope === "questions") return item.kind === "question";
  return item.reviews.includes(scope);
}

function positionsWhere(
  limits: readonly (readonly Limit[])[],
  matches: (limit: Limit) => boolean,
): readonly number[] {
  return limits.flatMap((list, at) => (list.some(matches) ? [at] : []));
}
