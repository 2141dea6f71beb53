import { CsvError, parse } from "csv-parse/sync";
import {
  cellText,
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

/** What a spreadsheet would run as a formula, full-width signs included. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Empty lines included: reading stops here, however long a file goes on. */
const MOST_LINES = 2_000;
/** Several times the columns there are: what is wider is no registry, and not looked at. */
const MOST_HEADINGS = 200;

/** The lines of a CSV file, each cell a text. The separator is the one its first line uses. */
export function readCsv(text: string): ReadTransfer {
  const parsed = recordsIn(text);
  if (!parsed.ok) return parsed;
  const [head, ...body] = parsed.records;
  if (head === undefined) return refused(1, null, "The file is empty.");
  if (head.cells.length > MOST_HEADINGS)
    return refused(
      1,
      null,
      `The first line has more than ${MOST_HEADINGS} headings. The template names them all.`,
    );
  const columns = head.cells.map((heading) => columnNamed(heading));
  const faults = headFaults(head.cells, columns);
  if (faults.length > 0) return { ok: false, faults };
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length > MOST_TRANSFER_ROWS)
    return refused(
      rows[MOST_TRANSFER_ROWS]?.line ?? 1,
      null,
      `A file holds ${MOST_TRANSFER_ROWS} integrations at most.`,
    );
  const wide = rows.find(({ cells }) => cells.length > columns.length);
  if (wide) return refused(wide.line, null, "This line has more cells than the first line has headings.");
  return { ok: true, rows: rows.map((row) => rowOf(row, columns)) };
}

/** A registry as CSV: every column, formulas made harmless so that reading takes the guard off again. */
export function writeCsv(entries: readonly Readonly<Record<TransferColumn, unknown>>[]): string {
  const lines = entries.map((entry) => TRANSFER_COLUMNS.map((column) => cellText(column, entry[column])));
  return `\uFEFF${[[...TRANSFER_COLUMNS], ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(cell: string): string {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

type CsvLine = { line: number; cells: readonly string[] };
type Records = { ok: true; records: readonly CsvLine[] } | Extract<ReadTransfer, { ok: false }>;

function recordsIn(text: string): Records {
  const records: CsvLine[] = [];
  let next = 1;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    records.push({ line: next, cells });
    next = lines + 1;
    return null;
  };
  try {
    const limits = { relaxColumnCount: true, maxRecordSize: 200_000, to: MOST_LINES };
    parse(text, { bom: true, delimiter: separatorOf(text), onRecord: keep, ...limits });
    const cutOff = records.length === MOST_LINES;
    return cutOff
      ? refused(next, null, "The file holds more lines than any registry needs.")
      : { ok: true, records };
  } catch (error) {
    return refused(next, null, wordsFor(error));
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

function headFaults(
  headings: readonly string[],
  columns: readonly (TransferColumn | null)[],
): readonly TransferFault[] {
  const unknown = headings.filter((heading, at) => columns[at] === null && heading.trim() !== "");
  const named = columns.filter((column) => column !== null);
  const twice = named.filter((column, at) => named.indexOf(column) !== at);
  const missing = named.includes("name") || named.includes("id") ? [] : ["name"];
  return [
    ...unknown.map((heading) => `“${heading.slice(0, 60)}” is no column. The template names them all.`),
    ...twice.map((column) => `The column “${column}” is there twice.`),
    ...missing.map((column) => `The column “${column}” is missing.`),
  ]
    .slice(0, MOST_TRANSFER_FAULTS)
    .map((message) => ({ line: 1, column: null, message }));
}

function rowOf({ line, cells }: CsvLine, columns: readonly (TransferColumn | null)[]): TransferRow {
  const found = new Map<TransferColumn, TransferCell>();
  for (const [at, column] of columns.entries()) {
    const cell = cells[at];
    if (column !== null && cell !== undefined) found.set(column, { line, value: unguarded(cell) });
  }
  return { line, cells: found };
}

function refused(line: number, column: null, message: string): Extract<ReadTransfer, { ok: false }> {
  return { ok: false, faults: [{ line, column, message }] };
}

function wordsFor(error: unknown): string {
  const code = error instanceof CsvError ? error.code : "";
  if (code.includes("QUOTE")) return "A quotation mark is not closed, or stands where none can.";
  if (code.includes("MAX_RECORD")) return "This line is longer than any integration can be.";
  return "This cannot be read as CSV.";
}
