import type { EvidenceFact, Facts, IntegrationFact, ItemFact, SignoffFact, WaiverFact } from "./facts";
import { sameJson } from "./same-json";

/** The facts that are one value per project; everything else is keyed by an id of its own. */
const FIELDS = {
  "profile:scenarios": "scenarios",
  "profile:signals": "signals",
  "profile:systemMap": "systemMap",
  "profile:targetStage": "targetStage",
  "profile:quorum": "quorum",
  "profile:checksVersion": "checksVersion",
  "operations:restoreDrillAt": "restoreDrillAt",
  "operations:runbookComplete": "runbookComplete",
  "operations:rollbackPlanComplete": "rollbackPlanComplete",
  "operations:weeklyReviewStreak": "weeklyReviewStreak",
  "operations:rolloutDone": "rolloutDone",
} as const satisfies Record<string, keyof Facts>;
type Fields = typeof FIELDS;
type FieldKey = keyof Fields;

/**
 * What a revision stores: key → new value, null where the fact is taken away. A missing key is an
 * unchanged fact. Folding the changes of a project from its first revision gives its facts.
 */
export type FactChange = { [Key in FieldKey]?: Facts[Fields[Key]] | null } & {
  [key: `item:${string}`]: ItemFact | null | undefined;
  [key: `evidence:${string}`]: EvidenceFact | null | undefined;
  [key: `waiver:${string}`]: WaiverFact | null | undefined;
  [key: `signoff:${string}`]: SignoffFact | null | undefined;
  [key: `integration:${string}`]: IntegrationFact | null | undefined;
};

/** The key under which a change holds the fact of an item. */
export function itemKey(itemId: string): `item:${string}` {
  return `item:${itemId}`;
}

/** The change that records the fact of one item, or with null takes it away. */
export function itemChange(itemId: string, fact: ItemFact | null): FactChange {
  const change: FactChange = {};
  change[itemKey(itemId)] = fact;
  return change;
}

/** The change that records a piece of evidence, or with null takes it away. */
export function evidenceChange(evidenceId: string, fact: EvidenceFact | null): FactChange {
  const change: FactChange = {};
  change[`evidence:${evidenceId}`] = fact;
  return change;
}

/** The change that records a sign-off, or what became of it. */
export function signoffChange(signoffId: string, fact: SignoffFact): FactChange {
  const change: FactChange = {};
  change[`signoff:${signoffId}`] = fact;
  return change;
}

/** The change that records an integration, or with null takes it away. */
export function integrationChange(integrationId: string, fact: IntegrationFact | null): FactChange {
  const change: FactChange = {};
  change[`integration:${integrationId}`] = fact;
  return change;
}

/** The facts of a project nobody has said anything about. */
export function emptyFacts(): Facts {
  return {
    scenarios: [],
    signals: {},
    systemMap: {},
    targetStage: "beta",
    quorum: {},
    checksVersion: 0,
    items: {},
    evidence: {},
    waivers: [],
    signoffs: [],
    integrations: {},
    restoreDrillAt: null,
    runbookComplete: false,
    rollbackPlanComplete: false,
    weeklyReviewStreak: 0,
    rolloutDone: false,
  };
}

/** The facts after a change; the given ones stay as they are. Throws on a key it does not know. */
export function applyChange(facts: Facts, change: FactChange): Facts {
  return foldFrom(facts, [change]);
}

/** The facts after a series of changes, oldest first. Throws on a key it does not know. */
export function foldChanges(changes: Iterable<FactChange>): Facts {
  return foldFrom(emptyFacts(), changes);
}

/** What the keys of a change held before it: applied to the facts after it, it takes them back. */
export function previousValues(before: Facts, change: FactChange): FactChange {
  const previous: FactChange = {};
  for (const key of Object.keys(change)) readInto(previous, before, key);
  return previous;
}

/** The smallest change that leads from one state of the facts to another. */
export function changeBetween(before: Facts, after: Facts): FactChange {
  const change: FactChange = {};
  for (const key of new Set([...keysOf(before), ...keysOf(after)])) {
    const was: FactChange = {};
    const is: FactChange = {};
    readInto(was, before, key);
    readInto(is, after, key);
    if (!sameJson(was, is)) readInto(change, after, key);
  }
  return change;
}

type Draft = { -readonly [Key in keyof Facts]: Facts[Key] } & {
  items: Record<string, ItemFact>;
  evidence: Record<string, EvidenceFact>;
  integrations: Record<string, IntegrationFact>;
};

function foldFrom(facts: Facts, changes: Iterable<FactChange>): Facts {
  const draft: Draft = {
    ...facts,
    items: { ...facts.items },
    evidence: { ...facts.evidence },
    integrations: { ...facts.integrations },
  };
  for (const change of changes) {
    for (const key of Object.keys(change)) write(draft, change, key);
  }
  return draft;
}

function write(draft: Draft, change: FactChange, key: string): void {
  if (isFieldKey(key)) writeField(draft, key, change[key]);
  else if (isKeyOf("item", key)) put(draft.items, idOf(key), change[key]);
  else if (isKeyOf("evidence", key)) put(draft.evidence, idOf(key), change[key]);
  else if (isKeyOf("integration", key)) put(draft.integrations, idOf(key), change[key]);
  else if (isKeyOf("waiver", key)) draft.waivers = replaced(draft.waivers, idOf(key), change[key]);
  else if (isKeyOf("signoff", key)) draft.signoffs = replaced(draft.signoffs, idOf(key), change[key]);
  else throw new TypeError(`A change of facts has the unknown key "${key}"`);
}

function readInto(change: FactChange, facts: Facts, key: string): void {
  if (isFieldKey(key)) readField(change, facts, key);
  else if (isKeyOf("item", key)) change[key] = facts.items[idOf(key)] ?? null;
  else if (isKeyOf("evidence", key)) change[key] = facts.evidence[idOf(key)] ?? null;
  else if (isKeyOf("integration", key)) change[key] = facts.integrations[idOf(key)] ?? null;
  else if (isKeyOf("waiver", key)) change[key] = withId(facts.waivers, idOf(key));
  else if (isKeyOf("signoff", key)) change[key] = withId(facts.signoffs, idOf(key));
  else throw new TypeError(`A change of facts has the unknown key "${key}"`);
}

function writeField<Key extends FieldKey>(
  draft: Draft,
  key: Key,
  value: Facts[Fields[Key]] | null | undefined,
): void {
  const field: Fields[Key] = FIELDS[key];
  const facts: { -readonly [Name in keyof Facts]: Facts[Name] } = draft;
  facts[field] = value ?? emptyFacts()[field];
}

function readField<Key extends FieldKey>(
  change: { [K in Key]?: Facts[Fields[K]] | null },
  facts: Facts,
  key: Key,
) {
  change[key] = facts[FIELDS[key]];
}

function keysOf(facts: Facts): readonly string[] {
  return [
    ...Object.keys(FIELDS),
    ...Object.keys(facts.items).map((id) => `item:${id}`),
    ...Object.keys(facts.evidence).map((id) => `evidence:${id}`),
    ...Object.keys(facts.integrations).map((id) => `integration:${id}`),
    ...facts.waivers.map((waiver) => `waiver:${waiver.id}`),
    ...facts.signoffs.map((signoff) => `signoff:${signoff.id}`),
  ];
}

function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

function isKeyOf<Kind extends string>(kind: Kind, key: string): key is `${Kind}:${string}` {
  return key.startsWith(`${kind}:`);
}

function idOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

function put<Value>(record: Record<string, Value>, id: string, value: Value | null | undefined): void {
  if (value === null || value === undefined) delete record[id];
  else record[id] = value;
}

function replaced<Value extends { id: string }>(
  list: readonly Value[],
  id: string,
  value: Value | null | undefined,
): readonly Value[] {
  if (value === null || value === undefined) return list.filter((each) => each.id !== id);
  const at = list.findIndex((each) => each.id === id);
  return at === -1 ? [...list, value] : list.with(at, value);
}

function withId<Value extends { id: string }>(list: readonly Value[], id: string): Value | null {
  return list.find((each) => each.id === id) ?? null;
}
