import { blankRecord, type IntegrationRecord } from "./record";
import { changedFields, type RecordField } from "./record-changes";
import {
  columnOf,
  fieldOf,
  isPersonField,
  MOST_TRANSFER_FAULTS,
  MOST_TRANSFER_ROWS,
  readCell,
  type TransferColumn,
  type TransferFault,
  type TransferRow,
} from "./transfer";

export type ListedIntegration = { id: string; record: IntegrationRecord; revision: number };
/** Somebody an import may name: active members, and whoever a listed record names already. */
export type TransferPerson = { id: string; email: string; active: boolean; mayOwn: boolean };

/** What an import meets: the registry as it stands, its trash, and the people of the workspace. */
export type ImportGround = {
  listed: readonly ListedIntegration[];
  trashed: readonly { id: string; name: string }[];
  people: readonly TransferPerson[];
  /** Whether the field may hold the value, by the rules every record obeys; a message where it may not. */
  refusal: (fields: Partial<IntegrationRecord>) => readonly { field: RecordField; message: string }[];
};

/** What would become of one row of a file. */
export type PlannedRow = {
  line: number;
  /** The integration it was found to be about; null for a new one. */
  before: ListedIntegration | null;
  record: IntegrationRecord;
  fields: readonly RecordField[];
  /** An integration of this name lies in the trash, and stays there. */
  sameNameInTrash: boolean;
};
export type ImportPlan =
  | { ok: true; rows: readonly PlannedRow[] }
  | { ok: false; faults: readonly TransferFault[] };

/** Works out what a file would do to a registry, all of it or nothing: matched by id, else by name. */
export function planImport(rows: readonly TransferRow[], ground: ImportGround): ImportPlan {
  if (rows.length === 0)
    return { ok: false, faults: [{ line: 1, column: null, message: "The file names no integration." }] };
  const planned = rows.map((row) => planRow(row, ground));
  const good = planned.flatMap((each) => (each.ok ? [each.row] : []));
  const faults = [...planned.flatMap((each) => (each.ok ? [] : each.faults)), ...clashes(good, ground)];
  const inOrder = faults.toSorted((a, b) => a.line - b.line).slice(0, MOST_TRANSFER_FAULTS);
  return inOrder.length > 0
    ? { ok: false, faults: inOrder }
    : { ok: true, rows: good.slice(0, MOST_TRANSFER_ROWS) };
}

type Planned = { ok: true; row: PlannedRow } | { ok: false; faults: readonly TransferFault[] };

function planRow(row: TransferRow, ground: ImportGround): Planned {
  const about = match(row, ground);
  if (!about.ok) return { ok: false, faults: [fault(row, about.column, about.message)] };
  const read = fieldsOf(row, about.before, ground);
  const owner = about.before === null && read.fields.ownerId === undefined && !row.cells.has("owner");
  const missing = owner
    ? [fault(row, "owner", "Name the integration owner by e-mail address: it is mandatory.")]
    : [];
  if (read.faults.length + missing.length > 0) return { ok: false, faults: [...read.faults, ...missing] };

  const base = about.before?.record ?? blankRecord(read.fields.name ?? "", read.fields.ownerId ?? "");
  const record = { ...base, ...read.fields };
  const fields = about.before === null ? [] : changedFields(about.before.record, record);
  const strangers = about.before === null || fields.length > 0 ? peopleFaults(row, record, ground) : [];
  if (strangers.length > 0) return { ok: false, faults: strangers };
  const sameNameInTrash =
    about.before === null && ground.trashed.some(({ name }) => sameName(name, record.name));
  return { ok: true, row: { line: row.line, before: about.before, record, fields, sameNameInTrash } };
}

type Match =
  | { ok: true; before: ListedIntegration | null }
  | { ok: false; column: TransferColumn; message: string };

function match(row: TransferRow, { listed, trashed }: ImportGround): Match {
  const id = textAt(row, "id").toLowerCase();
  const name = textAt(row, "name");
  if (id !== "") {
    const before = listed.find((each) => each.id === id);
    if (before) return { ok: true, before };
    const message = trashed.some((each) => each.id === id)
      ? "The integration of this id is in the trash. Bring it back first."
      : "The project lists no integration of this id. Leave the id out to add a new one.";
    return { ok: false, column: "id", message };
  }
  if (name === "") return { ok: false, column: "name", message: "Give it a name the team will recognise." };
  return { ok: true, before: listed.find(({ record }) => sameName(record.name, name)) ?? null };
}

type Fields = { fields: Partial<IntegrationRecord>; faults: readonly TransferFault[] };

function fieldsOf(row: TransferRow, before: ListedIntegration | null, ground: ImportGround): Fields {
  const told: [RecordField, unknown][] = [];
  const faults: TransferFault[] = [];
  for (const [column, cell] of row.cells) {
    const field = fieldOf(column);
    if (field === null) continue;
    const read = readCell(column, cell.value);
    const value = read.ok && isPersonField(field) ? personIn(read.value, field, before, ground) : read;
    if (value.ok) told.push([field, value.value]);
    else faults.push({ line: cell.line, column, message: value.message });
  }
  const fields: Partial<IntegrationRecord> = Object.fromEntries(told);
  const refused = ground.refusal(fields).map(({ field, message }) => {
    const column = columnOf(field);
    return { line: row.cells.get(column)?.line ?? row.line, column, message };
  });
  return { fields, faults: [...faults, ...refused] };
}

type Person = { ok: true; value: string | null } | { ok: false; message: string };

function personIn(
  email: unknown,
  field: RecordField,
  before: ListedIntegration | null,
  { people }: ImportGround,
): Person {
  if (email === null || email === "") {
    if (field !== "ownerId") return { ok: true, value: null };
    return { ok: false, message: "Name the integration owner by e-mail address: it is mandatory." };
  }
  const wanted = String(email).toLowerCase();
  const named = people.filter((person) => person.email.toLowerCase() === wanted);
  const stays = named.find(({ id }) => before !== null && id === Reflect.get(before.record, field));
  const found = stays ?? named.find(({ active }) => active);
  if (found) return { ok: true, value: found.id };
  return {
    ok: false,
    message: `Nobody with the address ${String(email).slice(0, 120)} is an active member of the workspace.`,
  };
}

/** Everybody a new or changed record names is an active member, and its owner may approve it. */
function peopleFaults(
  row: TransferRow,
  record: IntegrationRecord,
  { people }: ImportGround,
): TransferFault[] {
  return (["ownerId", "secretOwnerId", "rollbackOwnerId"] as const).flatMap((field) => {
    const person = people.find(({ id }) => id === record[field]);
    if (record[field] === null) return [];
    if (!person?.active)
      return [
        fault(row, columnOf(field), "Whoever is named here has left the workspace. Name somebody else."),
      ];
    if (field !== "ownerId" || person.mayOwn) return [];
    const why = "An owner must be a founder or reviewer of the project, or steer projects.";
    return [fault(row, "owner", `${person.email} cannot own an integration here. ${why}`)];
  });
}

/**
 * Two rows about one integration, and names that are taken: by another row, or by one that is listed and not
 * in the file. What the file renames gives its name up.
 */
function clashes(rows: readonly PlannedRow[], { listed }: ImportGround): readonly TransferFault[] {
  const inFile = new Set(rows.map(({ before }) => before?.id));
  const others = listed.filter(({ id }) => !inFile.has(id));
  return rows.flatMap((row, at) => {
    const earlier = rows.slice(0, at);
    const twin = earlier.find(({ before }) => before !== null && before.id === row.before?.id);
    if (twin) return [clash(row, `Line ${twin.line} is about the same integration.`)];
    const namesake = earlier.find(({ record }) => sameName(record.name, row.record.name));
    if (namesake) return [clash(row, `Line ${namesake.line} has this name already.`)];
    const taken = others.some(({ record }) => sameName(record.name, row.record.name));
    return taken ? [clash(row, "Another integration of the project has this name.")] : [];
  });
}

function clash({ line }: PlannedRow, message: string): TransferFault {
  return { line, column: "name", message };
}

function fault(row: TransferRow, column: TransferColumn, message: string): TransferFault {
  return { line: row.cells.get(column)?.line ?? row.line, column, message };
}

function textAt(row: TransferRow, column: TransferColumn): string {
  const value = row.cells.get(column)?.value;
  return value === null || value === undefined || typeof value === "object" ? "" : String(value).trim();
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
