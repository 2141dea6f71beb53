import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  stringify,
} from "yaml";
import { z } from "zod";
import { type Fault, faultsOf, type KnownIds } from "./faults";
import { issueWords } from "./issue-words";
import { type ChecksDraft, checksDraft } from "./shape";
import { LARGEST_SOURCE, MOST_SIGNS } from "./source-limits";

const MOST_FAULTS = 50;
/** A file may say something once and refer to it; it may not unfold into millions. */
const MOST_ALIASES = 50;

/** A fault with its place in the text; lines and columns count from 1. */
export type LocatedFault = { line: number; column: number; message: string };

export type ReadSource = { ok: true; draft: ChecksDraft } | { ok: false; faults: readonly LocatedFault[] };

/** An exported file says which version it was; nothing is made of it. */
const file = checksDraft.extend({ version: z.int().optional() });

/**
 * Reads checks from YAML, and so from JSON, which is YAML. Every fault is said with its line and column,
 * the first fifty of them.
 */
export function readSource(text: string, known: KnownIds): ReadSource {
  if (text.length > LARGEST_SOURCE)
    return refusal([{ line: 1, column: 1, message: `the file is larger than ${LARGEST_SOURCE / 1024} KB` }]);
  if (hasMoreSignsThan(text, MOST_SIGNS))
    return refusal([
      { line: 1, column: 1, message: `the file holds more than ${MOST_SIGNS} words and signs` },
    ]);
  const lines = new LineCounter();
  // Pretty errors quote the whole line for each of them: thousands of faults on one line would take minutes.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    return refusal(
      document.errors.map((error) => ({ ...at(error.pos[0]), message: firstLine(error.message) })),
    );
  }
  const value = unfolded(document);
  if (!value.ok) return refusal([{ line: 1, column: 1, message: value.message }]);
  const parsed = file.safeParse(value.value);
  const faults = parsed.success
    ? faultsOf(parsed.data, known)
    : parsed.error.issues.map((issue) => shapeFault(issue, value.value));
  if (!parsed.success || faults.length > 0)
    return refusal(faults.map(({ path, message }) => ({ ...at(offsetOf(document, path)), message })));
  const { version: _, ...draft } = parsed.data;
  return { ok: true, draft };
}

/** A draft as a file that reads back as the same draft. */
export function writeSource(draft: ChecksDraft, version: number, format: "yaml" | "json"): string {
  const content = { version, checks: draft.checks, checklists: draft.checklists };
  return format === "json" ? `${JSON.stringify(content, null, 2)}\n` : stringify(content, { lineWidth: 100 });
}

function refusal(faults: readonly LocatedFault[]): ReadSource {
  const inOrder = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, faults: inOrder.slice(0, MOST_FAULTS) };
}

/** Cutting a text into words is quick however it is nested; finding out what they mean is not. */
function hasMoreSignsThan(text: string, most: number): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

type Unfolded = { ok: true; value: unknown } | { ok: false; message: string };

function unfolded(document: Document.Parsed): Unfolded {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    return { ok: false, message: `the file refers to itself more than ${MOST_ALIASES} times` };
  }
}

function shapeFault(issue: z.core.$ZodIssue, value: unknown): Fault {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  // An unknown field is shown where it stands, not where its group begins.
  const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
  return {
    path: key === undefined ? path : [...path, key],
    message: issueWords(issue, valueAt(value, path)),
  };
}

function valueAt(value: unknown, path: Fault["path"]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === "object" && found !== null
        ? Object.entries(found).find(([key]) => key === String(step))?.[1]
        : undefined,
    value,
  );
}

/** Where the last thing on the way begins that is there at all; a field that is missing is shown at its group. */
function offsetOf(document: Document.Parsed, path: Fault["path"]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const target = isAlias(node) ? node.resolve(document) : node;
    if (isMap(target)) {
      const pair = target.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      // A value that is given is more to the point than the name before it, an empty one is nowhere.
      offset = startOf(pair.value) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(target) && typeof step === "number") {
      node = target.items[step];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? (node.range?.[0] ?? null) : null;
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}
