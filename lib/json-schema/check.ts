import "server-only";
import { runInNewContext } from "node:vm";
import Ajv2020, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import {
  type DocumentFault,
  type JsonObject,
  pathOfPointer,
  stepInto,
} from "@/lib/domain/integrations/payload";

export type CompiledSchema = (value: unknown) => SchemaVerdict;
export type SchemaVerdict =
  | { kind: "valid" }
  | { kind: "invalid"; faults: readonly DocumentFault[] }
  | { kind: "unjudged"; message: string };
export type Compiled = { ok: true; check: CompiledSchema } | { ok: false; message: string };

const MOST_FAULTS = 50;
const LONGEST_MS = 1_000;

/** Judges schemas only, and so may be shared: it compiles the schema of schemas once. */
const grammar = new Ajv2020({ strict: false, logger: false });

/**
 * Compiles a schema that came from anybody. Compiling and each check are given a second: a pattern that
 * would backtrack for ever, or references in a circle, end in a sentence instead of a busy process. For
 * those seconds the process answers nobody else: a thread of its own would need Ajv outside the bundle of the
 * server, where the standalone build does not look for what only a thread loads.
 */
export function compileSchema(schema: JsonObject | boolean): Compiled {
  void grammar.validateSchema(true);
  const options = {
    strict: false,
    allErrors: true,
    validateFormats: false,
    logger: false,
    meta: false,
  } as const;
  const compiled = inTime(() => {
    void grammar.validateSchema(schema, true);
    return new Ajv2020({ ...options, validateSchema: false }).compile(schema);
  });
  if (!compiled.ok) return { ok: false, message: compileWords(compiled) };
  return { ok: true, check: (value) => verdictOf(compiled.value, value) };
}

function verdictOf(validate: ValidateFunction, value: unknown): SchemaVerdict {
  const judged = inTime(() => validate(value));
  if (judged.ok) return judged.value ? { kind: "valid" } : { kind: "invalid", faults: faultsOf(validate) };
  return {
    kind: "unjudged",
    message: judged.late
      ? "The schema takes too long on this payload. A pattern that repeats a repetition, like (a+)+, is the usual reason."
      : "The schema refers to itself without an end.",
  };
}

type InTime<Value> = { ok: true; value: Value } | { ok: false; late: boolean; reason: string };

/** The limit of a vm context ends whatever runs inside it, a regular expression of ours included. */
function inTime<Value>(work: () => Value): InTime<Value> {
  const done: Value[] = [];
  const run = () => {
    done.push(work());
  };
  try {
    runInNewContext("run()", { run }, { timeout: LONGEST_MS });
    for (const value of done) return { ok: true, value };
    return { ok: false, late: false, reason: "" };
  } catch (error) {
    const late = codeOf(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    return { ok: false, late, reason: error instanceof Error ? error.message : "" };
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
}

function compileWords({ late, reason }: { late: boolean; reason: string }): string {
  if (late) return "The schema takes too long to read. Make it smaller.";
  const [, inSchema] = /^schema is invalid: (.*)$/.exec(reason) ?? [];
  if (inSchema !== undefined)
    return `This is not a JSON schema: ${inSchema.slice(0, 300).replace(/^data/, "it")}.`;
  if (/resolve reference/.test(reason)) return "The schema refers to a definition it does not hold.";
  if (/regular expression|RegExp/i.test(reason))
    return `The schema has a pattern that is none: ${reason.slice(0, 200)}.`;
  return `This schema cannot be read: ${reason.slice(0, 200) || "it refers to itself without an end"}.`;
}

function faultsOf({ errors }: ValidateFunction): readonly DocumentFault[] {
  const told = (errors ?? []).map(faultOf);
  const distinct = new Map(told.map((fault) => [`${fault.path} ${fault.message}`, fault]));
  return [...distinct.values()].slice(0, MOST_FAULTS);
}

function faultOf({ instancePath, keyword, params, message }: ErrorObject): DocumentFault {
  const path = pathOfPointer(instancePath);
  switch (keyword) {
    case "required":
      return { path: stepInto(path, String(params.missingProperty)), message: "is missing" };
    case "additionalProperties":
      return { path: stepInto(path, String(params.additionalProperty)), message: "is not in the schema" };
    case "type":
      return { path, message: `is no ${[params.type].flat().join(" or ")}` };
    case "enum":
      return { path, message: "is none of the values the schema lists" };
    case "const":
      return { path, message: "is not the one value the schema allows" };
    default:
      return { path, message: storable((message ?? "does not match").slice(0, 300)) };
  }
}

/** A message repeats patterns and names of the schema, which may hold what no database takes. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}
