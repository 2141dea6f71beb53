import { childrenOf, isObject, type JsonObject, readDocument, stepInto } from "./payload";

export type ReadSchema = { ok: true; schema: JsonObject | boolean } | { ok: false; message: string };

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const DEEPEST = 40;
const MOST_PARTS = 10_000;
const MOST_CHOICES = 500;
const LONGEST_PATTERN = 300;
const MOST_PATTERNS = 200;

/**
 * Reads a JSON schema (2020-12) that may come from anybody. What could not be judged in a moment, or would
 * have to be fetched from elsewhere, is refused in one sentence that names the place.
 */
export function readSchema(text: string): ReadSchema {
  const read = readDocument(text);
  if (!read.ok) return read;
  const schema = read.value;
  if (typeof schema === "boolean") return { ok: true, schema };
  if (!isObject(schema)) return { ok: false, message: "A JSON schema is an object, or true or false." };
  const dialect = schema.$schema;
  if (dialect !== undefined && dialect !== DIALECT && dialect !== `${DIALECT}#`)
    return { ok: false, message: `Schemas are read as draft 2020-12: set "$schema" to "${DIALECT}".` };
  const message = hostile(schema);
  return message === null ? { ok: true, schema } : { ok: false, message };
}

type Part = { path: string; step: string; value: unknown };

function hostile(schema: JsonObject): string | null {
  let level: readonly Part[] = [{ path: "$", step: "", value: schema }];
  let parts = 0;
  let patterns = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return `The schema nests more than ${DEEPEST} levels deep at ${level[0]?.path}.`;
    parts += level.length;
    if (parts > MOST_PARTS) return `The schema has more than ${MOST_PARTS.toLocaleString("en")} parts.`;
    for (const part of level) {
      const refused = refusedPart(part);
      if (refused !== null) return refused;
      patterns += patternsIn(part).length;
    }
    if (patterns > MOST_PATTERNS) return `The schema has more than ${MOST_PATTERNS} patterns.`;
    level = level.flatMap(({ path, value }) =>
      childrenOf(value).map(([step, child]) => ({
        path: stepInto(path, step),
        step: String(step),
        value: child,
      })),
    );
  }
  return null;
}

function refusedPart(part: Part): string | null {
  const { path, step, value } = part;
  if ((step === "$ref" || step === "$dynamicRef") && typeof value === "string" && !value.startsWith("#"))
    return `${path} points outside the schema. Copy what it refers to into "$defs"; nothing is fetched.`;
  if (step === "enum" && Array.isArray(value) && value.length > MOST_CHOICES)
    return `${path} lists more than ${MOST_CHOICES} choices.`;
  const long = patternsIn(part).find((pattern) => pattern.length > LONGEST_PATTERN);
  return long === undefined ? null : `A pattern at ${path} is longer than ${LONGEST_PATTERN} characters.`;
}

function patternsIn({ step, value }: Part): readonly string[] {
  if (step === "pattern" && typeof value === "string") return [value];
  return step === "patternProperties" && isObject(value) ? Object.keys(value) : [];
}

/** A schema the payload matches, as a draft to edit: what is there is required, what else may come is left open. */
export function suggestedSchema(payload: unknown): JsonObject {
  return { $schema: DIALECT, ...schemaFor([payload]) };
}

/** One schema for several examples of the same place; members that are not in all of them are optional. */
function schemaFor(examples: readonly unknown[]): JsonObject {
  const types = [...new Set(examples.map(typeOf))].sort();
  const told = types.includes("number") ? types.filter((type) => type !== "integer") : types;
  return {
    ...(told.length > 0 && { type: told.length === 1 ? told[0] : told }),
    ...objectPart(examples.filter(isObject)),
    ...arrayPart(examples.filter(Array.isArray)),
  };
}

function objectPart(examples: readonly JsonObject[]): JsonObject {
  if (examples.length === 0) return {};
  const names = [...new Set(examples.flatMap((each) => Object.keys(each)))];
  const having = (name: string) => examples.filter((each) => Object.hasOwn(each, name));
  const required = names.filter((name) => having(name).length === examples.length);
  const properties = names.map((name) => [name, schemaFor(having(name).map((each) => each[name]))] as const);
  return { properties: Object.fromEntries(properties), ...(required.length > 0 && { required }) };
}

function arrayPart(examples: readonly (readonly unknown[])[]): JsonObject {
  const items = examples.flat();
  return items.length === 0 ? {} : { items: schemaFor(items) };
}

/** The type of a value in the words of JSON schema. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
