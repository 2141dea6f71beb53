/** Where a payload differs from its schema: a JSON path, and why in words. */
export type DocumentFault = { path: string; message: string };

export const DOCUMENT_KINDS = ["payload", "schema"] as const;
/** An example of what the vendor answers, or the schema such an answer has to match. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document larger than this is no example. */
export const LARGEST_DOCUMENT_BYTES = 256 * 1024;
const DEEPEST = 64;
const MOST_VALUES = 50_000;

export type ReadDocument = { ok: true; value: unknown } | { ok: false; message: string };

/** Reads a document as JSON; what cannot be read is said in one sentence, with line and column where there are any. */
export function readDocument(text: string): ReadDocument {
  if (new TextEncoder().encode(text).length > LARGEST_DOCUMENT_BYTES)
    return {
      ok: false,
      message: `This is larger than ${LARGEST_DOCUMENT_BYTES / 1024} KB. Keep an example.`,
    };
  try {
    const value: unknown = JSON.parse(text);
    const hostile = tooMuch(value);
    return hostile === null ? { ok: true, value } : { ok: false, message: hostile };
  } catch (error) {
    return { ok: false, message: `This is not JSON${placeOf(error)}.` };
  }
}

/** The document the other kind is held against. */
export function counterpart(kind: DocumentKind): DocumentKind {
  return kind === "payload" ? "schema" : "payload";
}

/** The JSON path one step further: `$.data[0].id`, and `$["odd name"]` where a name is none. */
export function stepInto(path: string, step: string | number): string {
  if (typeof step === "number") return `${path}[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `${path}.${step}` : `${path}[${JSON.stringify(step)}]`;
}

/** An RFC 6901 pointer as the path people write; "/data/0/id" is `$.data[0].id`. */
export function pathOfPointer(pointer: string): string {
  if (pointer === "") return "$";
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, part) => stepInto(path, /^(0|[1-9]\d*)$/.test(part) ? Number(part) : part), "$");
}

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values inside a value, with the step that leads to each. */
export function childrenOf(value: unknown): readonly (readonly [step: string | number, value: unknown])[] {
  if (Array.isArray(value)) return value.map((each, index) => [index, each] as const);
  return isObject(value) ? Object.entries(value) : [];
}

function tooMuch(root: unknown): string | null {
  let values = 0;
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return `This nests more than ${DEEPEST} levels deep.`;
    values += level.length;
    if (values > MOST_VALUES) return `This holds more than ${MOST_VALUES.toLocaleString("en")} values.`;
    level = level.flatMap((value) => childrenOf(value).map(([, child]) => child));
  }
  return null;
}

function placeOf(error: unknown): string {
  const place = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null;
  return place ? `: line ${place[1]}, column ${place[2]} breaks it` : "";
}
