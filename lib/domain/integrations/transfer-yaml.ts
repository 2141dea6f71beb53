import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
} from "yaml";
import {
  columnNamed,
  MOST_TRANSFER_FAULTS,
  MOST_TRANSFER_ROWS,
  type ReadTransfer,
  TRANSFER_COLUMNS,
  type TransferCell,
  type TransferColumn,
  type TransferFault,
  type TransferRow,
} from "./transfer";

/** Two hundred integrations with every field filled are about eighty thousand words and signs. */
const MOST_SIGNS = 120_000;
const MOST_ALIASES = 50;
/** Whoever follows an alias goes through the whole file, so a large one may hold few and a small one many. */
const MOST_STEPS = 5_000_000;

/** The entries of a YAML file (and so of JSON): a list, or a map with the list under `integrations`. */
export function readYaml(text: string): ReadTransfer {
  const tooMuch = sizeFault(text);
  if (tooMuch !== null) return refused(1, tooMuch);
  const lines = new LineCounter();
  // Its own search for keys that are there twice compares each with each; `readEntry` has a quicker one.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (node: unknown) => Math.max(lines.linePos(startOf(node) ?? 0).line, 1);
  if (document.errors.length > 0) {
    const faults = document.errors.slice(0, 20).map((error) => ({
      line: Math.max(lines.linePos(error.pos[0]).line, 1),
      column: null,
      message: `This is not YAML: ${(error.message.split("\n")[0] ?? "").slice(0, 200)}.`,
    }));
    return { ok: false, faults };
  }
  const list = listIn(document);
  if (list === null) return refused(1, "A file is a list of integrations, or holds it under “integrations”.");
  if (list.length > MOST_TRANSFER_ROWS)
    return refused(at(list[MOST_TRANSFER_ROWS]), `A file holds ${MOST_TRANSFER_ROWS} integrations at most.`);
  return readEntries(list, { document, at });
}

/** A registry as YAML: what is known, field by field; what a file leaves out stays as it is when it is read. */
export function writeYaml(entries: readonly Readonly<Record<TransferColumn, unknown>>[]): string {
  const integrations = entries.map((entry) =>
    Object.fromEntries(
      TRANSFER_COLUMNS.filter((column) => isSaid(entry[column])).map((column) => [column, entry[column]]),
    ),
  );
  return stringify({ integrations }, { lineWidth: 100, aliasDuplicateObjects: false });
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

type Reading = { document: Document.Parsed; at: (node: unknown) => number };

function readEntries(list: readonly unknown[], reading: Reading): ReadTransfer {
  const read = list.map((entry) => readEntry(entry, reading));
  const faults = read.flatMap((each) => each.faults).slice(0, MOST_TRANSFER_FAULTS);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows: read.map(({ row }) => row) };
}

function readEntry(
  entry: unknown,
  { document, at }: Reading,
): { row: TransferRow; faults: readonly TransferFault[] } {
  const line = at(entry);
  const cells = new Map<TransferColumn, TransferCell>();
  const faults: TransferFault[] = [];
  const map = isAlias(entry) ? entry.resolve(document) : entry;
  if (!isMap(map))
    return {
      row: { line, cells },
      faults: [{ line, column: null, message: "An integration is a map of fields." }],
    };
  for (const { key, value } of map.items) {
    if (faults.length >= MOST_TRANSFER_FAULTS) break;
    const name = isScalar(key) ? String(key.value) : "";
    const column = columnNamed(name);
    if (column === null) {
      faults.push({
        line: at(key),
        column: null,
        message: `“${name.slice(0, 60)}” is no field. The template names them all.`,
      });
      continue;
    }
    if (cells.has(column)) {
      faults.push({ line: at(key), column, message: `The field “${column}” is there twice.` });
      continue;
    }
    const plain = plainValue(value, document);
    if (!plain.ok) faults.push({ line: at(key), column, message: plain.message });
    else cells.set(column, { line: at(key), value: plain.value });
  }
  return { row: { line, cells }, faults };
}

type Plain = { ok: true; value: unknown } | { ok: false; message: string };

function plainValue(node: unknown, document: Document.Parsed): Plain {
  try {
    return { ok: true, value: isNode(node) ? node.toJS(document, { maxAliasCount: MOST_ALIASES }) : null };
  } catch {
    return { ok: false, message: `This refers to itself more than ${MOST_ALIASES} times.` };
  }
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
}

function listIn({ contents }: Document.Parsed): readonly unknown[] | null {
  if (isSeq(contents)) return contents.items;
  const under = isMap(contents) ? contents.get("integrations") : null;
  return isSeq(under) ? under.items : null;
}

/** What is too much about a file, found before anything in it is understood. */
function sizeFault(text: string): string | null {
  let signs = 0;
  let aliases = 0;
  for (const sign of new Lexer().lex(text)) {
    signs += 1;
    if (sign.startsWith("*")) aliases += 1;
    if (signs > MOST_SIGNS) return `The file holds more than ${MOST_SIGNS} words and signs.`;
  }
  if (aliases * signs <= MOST_STEPS) return null;
  return "The file refers to itself too often for its length. Write out what its aliases (*) stand for.";
}

function refused(line: number, message: string): ReadTransfer {
  return { ok: false, faults: [{ line, column: null, message }] };
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
