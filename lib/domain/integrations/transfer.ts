import { PATTERNS } from "../catalogue/patterns";
import { FIELD_LABELS, WORD_LABELS } from "./labels";
import type { ErrorMapping, IntegrationRecord } from "./record";
import { RECORD_FIELDS, type RecordField } from "./record-changes";

/** A file larger than this is no registry of one project; in characters. */
export const LARGEST_TRANSFER = 1_000_000;
export const MOST_TRANSFER_ROWS = 200;
/** As many faults of a file as are told at once; who mends these will see the rest. */
export const MOST_TRANSFER_FAULTS = 100;

export const TRANSFER_FORMATS = ["csv", "yaml"] as const;
export type TransferFormat = (typeof TRANSFER_FORMATS)[number];

/** People are named by their e-mail address in a file, and so under a name of their own. */
const PEOPLE = { ownerId: "owner", secretOwnerId: "secretOwner", rollbackOwnerId: "rollbackOwner" } as const;
export type PersonField = keyof typeof PEOPLE;

export type TransferColumn = "id" | (typeof PEOPLE)[PersonField] | Exclude<RecordField, PersonField>;

/** The columns of a file in their order: whom a row is about, then the fields in the order of the registry. */
export const TRANSFER_COLUMNS: readonly TransferColumn[] = ["id", ...RECORD_FIELDS.map(columnOf)];

/** The column a field travels in. */
export function columnOf(field: RecordField): TransferColumn {
  return isPersonField(field) ? PEOPLE[field] : field;
}

/** The field a column holds; null for the id, which is none. */
export function fieldOf(column: TransferColumn): RecordField | null {
  return RECORD_FIELDS.find((field) => columnOf(field) === column) ?? null;
}

export function isPersonField(field: string): field is PersonField {
  return Object.hasOwn(PEOPLE, field);
}

/** A heading somebody wrote: the column's own name, or what the registry calls the field. */
export function columnNamed(heading: string): TransferColumn | null {
  const wanted = plain(heading);
  return (
    TRANSFER_COLUMNS.find((column) => plain(column) === wanted) ??
    TRANSFER_COLUMNS.find((column) => {
      const field = fieldOf(column);
      return field !== null && plain(FIELD_LABELS[field]) === wanted;
    }) ??
    null
  );
}

/** What a file says in one place, and where; a cell that is there and empty says that nothing is known. */
export type TransferCell = { line: number; value: unknown };
export type TransferRow = { line: number; cells: ReadonlyMap<TransferColumn, TransferCell> };
/** What is wrong with a file; lines count from 1, and without a column the whole line is meant. */
export type TransferFault = { line: number; column: TransferColumn | null; message: string };
export type ReadTransfer =
  | { ok: true; rows: readonly TransferRow[] }
  | { ok: false; faults: readonly TransferFault[] };

/** A record as it goes into a file. Somebody without an address here is left out, as if nobody were named. */
export function transferEntry(
  id: string,
  record: IntegrationRecord,
  emails: ReadonlyMap<string, string>,
): Record<TransferColumn, unknown> {
  const { ownerId, secretOwnerId, rollbackOwnerId, ...rest } = record;
  const emailOf = (accountId: string | null) => (accountId === null ? null : (emails.get(accountId) ?? null));
  return {
    ...rest,
    id,
    owner: emailOf(ownerId),
    secretOwner: emailOf(secretOwnerId),
    rollbackOwner: emailOf(rollbackOwnerId),
  };
}

export type CellReading = { ok: true; value: unknown } | { ok: false; message: string };

const NUMBERS: readonly string[] = ["expectedLatencyMs", "timeoutMs", "retryAttempts"];
const NULLABLE: readonly string[] = [
  ...NUMBERS,
  "rotationDueOn",
  "lastTestedOn",
  "secretOwner",
  "rollbackOwner",
];

/** The value of a cell as a record holds it. What no column can mean is refused; the record's own rules come after. */
export function readCell(column: TransferColumn, raw: unknown): CellReading {
  if (column === "errorMap") return readErrorMap(raw);
  if (column === "scopes" || column === "keyCopies") return readList(column, raw);
  if (typeof raw === "object" && raw !== null)
    return { ok: false, message: "This takes one value, not several." };
  const text = raw === null || raw === undefined ? "" : String(raw).trim();
  const words = wordsOf(column);
  if (words !== null) return text === "" ? { ok: true, value: null } : readWord(words, text);
  if (text === "" && NULLABLE.includes(column)) return { ok: true, value: null };
  return { ok: true, value: NUMBERS.includes(column) && /^\d{1,12}$/.test(text) ? Number(text) : text };
}

function readList(column: "scopes" | "keyCopies", raw: unknown): CellReading {
  const items = Array.isArray(raw) ? raw : listIn(raw === null || raw === undefined ? "" : String(raw));
  if (items === null) return { ok: false, message: "This begins like a JSON list and is none." };
  if (items.some((item) => typeof item === "object" && item !== null))
    return { ok: false, message: "This takes a list of plain words." };
  const texts = items.map((item) => String(item).trim()).filter((item) => item !== "");
  const words = wordsOf(column);
  if (words === null) return { ok: true, value: texts };
  const read = texts.map((text) => readWord(words, text));
  return (
    read.find((each) => !each.ok) ?? { ok: true, value: read.map((each) => (each.ok ? each.value : null)) }
  );
}

function readErrorMap(raw: unknown): CellReading {
  const text = typeof raw === "string" ? raw.trim() : "";
  const rows = Array.isArray(raw)
    ? raw
    : text.startsWith("[")
      ? jsonList(text)
      : text === ""
        ? []
        : linesOf(text);
  if (rows === null) return { ok: false, message: "This begins like a JSON list and is none." };
  const told = rows.map(mappingIn);
  const good = told.filter((each) => each !== null);
  return good.length === told.length
    ? { ok: true, value: good }
    : { ok: false, message: "Write one error per line: vendor’s error = ours = what the user reads." };
}

function mappingIn(row: unknown): ErrorMapping | null {
  if (typeof row === "string") {
    const [vendor = "", ours = "", userReads = "", ...rest] = row.split("=").map((part) => part.trim());
    return rest.length === 0 && vendor !== "" && ours !== "" ? { vendor, ours, userReads } : null;
  }
  if (typeof row !== "object" || row === null || Array.isArray(row)) return null;
  const known = new Set(["vendor", "ours", "userReads"]);
  if (Object.keys(row).some((key) => !known.has(key))) return null;
  const part = (name: string) => scalar(Reflect.get(row, name));
  return { vendor: part("vendor"), ours: part("ours"), userReads: part("userReads") };
}

function scalar(value: unknown): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

/** The same record as the cells of a CSV line: lists are joined where that can be read back, else JSON. */
export function cellText(column: TransferColumn, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (column === "errorMap" && Array.isArray(value)) return errorMapText(value);
  if (!Array.isArray(value)) return String(value);
  const items = value.map(String);
  const readable = items.every((item) => !/[;\n\r]/.test(item)) && !items[0]?.startsWith("[");
  return readable ? items.join("; ") : JSON.stringify(items);
}

function errorMapText(rows: readonly ErrorMapping[]): string {
  const readable = rows.every(({ vendor, ours, userReads }) =>
    [vendor, ours, userReads].every((part) => !/[=\n\r]/.test(part) && !part.startsWith("[")),
  );
  if (!readable) return JSON.stringify(rows);
  return rows
    .map(({ vendor, ours, userReads }) => [vendor, ours, userReads].join(" = ").trimEnd())
    .join("\n");
}

type Words = Readonly<Record<string, string>>;

function wordsOf(column: TransferColumn): Words | null {
  if (column === "pattern") return Object.fromEntries(PATTERNS.map((pattern) => [pattern, pattern]));
  const field = fieldOf(column);
  return field === null || field === "name" ? null : (WORD_LABELS[field] ?? null);
}

function readWord(words: Words, text: string): CellReading {
  const found = Object.entries(words).find(
    ([id, label]) => plain(id) === plain(text) || plain(label) === plain(text),
  );
  if (found) return { ok: true, value: found[0] };
  return { ok: false, message: `“${text.slice(0, 60)}” is none of: ${Object.keys(words).join(", ")}.` };
}

function listIn(text: string): readonly unknown[] | null {
  return text.trim().startsWith("[") ? jsonList(text) : text.split(/[;\n\r]/);
}

function jsonList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
