import { childrenOf, type DocumentKind, isObject, stepInto } from "./payload";
import { typeOf } from "./payload-schema";

/** What of two revisions of a document differs in structure; places are JSON paths, rows of a list are one. */
export type Drift = {
  added: readonly { path: string; is: string }[];
  removed: readonly { path: string; was: string }[];
  retyped: readonly { path: string; was: string; is: string }[];
};

const MOST_PLACES = 200;

/**
 * The structural difference between two revisions: of a payload, which places came, went or changed their
 * type; of a schema, which of its words came, went or changed. Below a place that came or went nothing more
 * is said.
 */
export function driftBetween(kind: DocumentKind, before: unknown, after: unknown): Drift {
  const [was, is] =
    kind === "payload" ? [shapeOf(before), shapeOf(after)] : [wordsOf(before), wordsOf(after)];
  const added = outermost(
    [...is.keys()].filter((path) => !was.has(path)),
    is,
  );
  const removed = outermost(
    [...was.keys()].filter((path) => !is.has(path)),
    was,
  );
  const retyped = [...was].flatMap(([path, { says }]) => {
    const now = is.get(path)?.says;
    return now === undefined || now === says ? [] : [{ path, was: says, is: now }];
  });
  return {
    added: added.map(({ path, says }) => ({ path, is: says })).slice(0, MOST_PLACES),
    removed: removed.map(({ path, says }) => ({ path, was: says })).slice(0, MOST_PLACES),
    retyped: retyped.slice(0, MOST_PLACES),
  };
}

/** How many places differ. */
export function driftSize({ added, removed, retyped }: Drift): number {
  return added.length + removed.length + retyped.length;
}

type Place = { says: string; parent: string | null };
type Shape = ReadonlyMap<string, Place>;

function outermost(paths: readonly string[], shape: Shape): readonly { path: string; says: string }[] {
  const gone = new Set(paths);
  return paths.flatMap((path) => {
    const place = shape.get(path);
    return place === undefined || (place.parent !== null && gone.has(place.parent))
      ? []
      : [{ path, says: place.says }];
  });
}

/** Every place of a payload with the types found there; all rows of a list stand at one place, `$.rows[]`. */
function shapeOf(payload: unknown): Shape {
  const found = new Map<string, { types: Set<string>; parent: string | null }>();
  const visit = (value: unknown, path: string, parent: string | null) => {
    const place = found.get(path) ?? { types: new Set<string>(), parent };
    found.set(path, place);
    place.types.add(typeOf(value));
    for (const [step, child] of childrenOf(value))
      visit(child, typeof step === "number" ? `${path}[]` : stepInto(path, step), path);
  };
  visit(payload, "$", null);
  return new Map(
    [...found].map(([path, { types, parent }]) => [path, { says: [...types].sort().join(" or "), parent }]),
  );
}

/** Every word of a schema; a list of plain values, such as `required`, is one word whatever its order. */
function wordsOf(schema: unknown): Shape {
  const found = new Map<string, Place>();
  const visit = (value: unknown, path: string, parent: string | null) => {
    const whole = !(Array.isArray(value) || isObject(value)) || isPlainList(value);
    found.set(path, { says: whole ? said(value) : typeOf(value), parent });
    if (!whole) for (const [step, child] of childrenOf(value)) visit(child, stepInto(path, step), path);
  };
  visit(schema, "$", null);
  return found;
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null);
}

function said(value: unknown): string {
  const text = isPlainList(value)
    ? value
        .map((each) => JSON.stringify(each))
        .sort()
        .join(", ")
    : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
