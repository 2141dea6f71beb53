import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PATTERNS } from "../catalogue/patterns";
import { blankRecord, type IntegrationRecord } from "./record";
import { RECORD_FIELDS } from "./record-changes";
import {
  columnNamed,
  columnOf,
  type ReadTransfer,
  readCell,
  TRANSFER_COLUMNS,
  transferEntry,
} from "./transfer";
import { readCsv, writeCsv } from "./transfer-csv";
import { readYaml, writeYaml } from "./transfer-yaml";
import { AUTH_METHODS, COPY_PLACES, INTEGRATION_KINDS, SECRET_PLACES } from "./words";

const people = ["ada", "bo"];
const emails = new Map(people.map((id) => [id, `${id}@example.test`]));
const text = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "'=x",
      "''@y",
      "+49",
      "-",
      "@sum",
      "a,b;c",
      'say "hi"',
      "two\nlines",
      "yes",
      "007",
      "null",
      "[x",
    ),
  )
  .map((value) => value.replaceAll("\0", "").trim());
const someText = text.filter((value) => value !== "");
const wholeNumber = fc.option(fc.integer({ min: 0, max: 86_400_000 }), { nil: null });

const records: fc.Arbitrary<IntegrationRecord> = fc
  .record({
    name: someText,
    purpose: text,
    provider: text,
    ownerId: fc.constantFrom(...people),
    secretOwnerId: fc.constantFrom(...people, null),
    kind: fc.constantFrom(...INTEGRATION_KINDS, null),
    pattern: fc.constantFrom(...PATTERNS, null),
    authMethod: fc.constantFrom(...AUTH_METHODS, null),
    secretPlace: fc.constantFrom(...SECRET_PLACES, null),
    keyCopies: fc.uniqueArray(fc.constantFrom(...COPY_PLACES)),
    scopes: fc.array(someText, { maxLength: 4 }),
    expectedLatencyMs: wholeNumber,
    retryAttempts: wholeNumber,
    rotationDueOn: fc.constantFrom("2026-12-01", null),
    errorMap: fc.array(fc.record({ vendor: someText, ours: someText, userReads: text }), { maxLength: 3 }),
    fallback: text,
  })
  .map((fields) => ({ ...blankRecord(fields.name, "ada"), ...fields }));

/** A record as a file gives it back; what the file leaves out stays as it was. */
function readBack(read: ReadTransfer, before: IntegrationRecord): unknown {
  if (!read.ok) return read;
  const [row] = read.rows;
  const said = RECORD_FIELDS.map((field) => {
    const cell = row?.cells.get(columnOf(field));
    if (cell === undefined) return [field, before[field]];
    const value = readCell(columnOf(field), cell.value);
    if (!value.ok) return [field, value];
    const person = people.find((id) => emails.get(id) === value.value);
    return [field, field.endsWith("Id") ? (person ?? null) : value.value];
  });
  return Object.fromEntries(said);
}

describe("A registry as a file", () => {
  it.each([
    ["CSV", writeCsv, readCsv],
    ["YAML", writeYaml, readYaml],
  ] as const)("reads back from %s exactly as it was written", (_, write, read) => {
    fc.assert(
      fc.property(records, (record) => {
        const file = write([transferEntry("an-id", record, emails)]);
        expect(readBack(read(file), record)).toEqual(record);
      }),
      { numRuns: 120 },
    );
  });

  it("never holds a cell that a spreadsheet would run", () => {
    const record = { ...blankRecord("=HYPERLINK(1)", "ada"), fallback: "@SUM(A1)", purpose: "+1" };
    const file = writeCsv([transferEntry("an-id", record, emails)]);
    expect(file).toContain("'=HYPERLINK(1)");
    expect(file).toContain("'@SUM(A1)");
    expect(file).toContain("'+1");
  });

  it("is read with the words of the registry too, and with the separator a spreadsheet chose", () => {
    const read = readCsv(
      "Name;Integration owner;Where the secret lives\r\nMail;ada@example.test;Secret manager\r\n",
    );
    if (!read.ok) throw new Error("It should be read.");
    expect(read.rows[0]?.cells.get("owner")).toEqual({ line: 2, value: "ada@example.test" });
    expect(readCell("secretPlace", read.rows[0]?.cells.get("secretPlace")?.value)).toEqual({
      ok: true,
      value: "secret-manager",
    });
    expect(TRANSFER_COLUMNS.every((column) => columnNamed(column) === column)).toBe(true);
  });
});

describe("A file with faults", () => {
  it.each([
    ["an unknown heading", "name,colour\nMail,red", { line: 1, message: /“colour” is no column/ }],
    ["a heading twice", "name,name\nMail,Mail", { line: 1, message: /twice/ }],
    ["no name", "provider\nMailwren", { line: 1, message: /“name” is missing/ }],
    ["an open quote", 'name,purpose\nMail,"never\nclosed', { line: 2, message: /not closed/ }],
    ["far too many lines", `name\n${"Mail\n".repeat(300_000)}`, { line: 2_001, message: /more lines/ }],
    [
      "far more headings than columns",
      `name${",a".repeat(200)}`,
      { line: 1, message: /more than 200 headings/ },
    ],
    ["a line that is too wide", 'name,purpose\n"Two\nlines",a\nMail,b,c', { line: 4, message: /more cells/ }],
  ])("is told where: %s", (_, file, { line, message }) => {
    expect(readCsv(file)).toMatchObject({
      ok: false,
      faults: [{ line, message: expect.stringMatching(message) }],
    });
  });

  it.each([
    ["no list", "name: Mail", 1, /list of integrations/],
    ["an unknown field", "integrations:\n  - name: Mail\n    colour: red", 3, /“colour” is no field/],
    ["no map", "- Mail", 1, /a map of fields/],
    ["a field twice", "- name: Mail\n  purpose: a\n  Purpose: b", 3, /“purpose” is there twice/],
    ["broken YAML", "integrations:\n  - name: [", 2, /not YAML/],
  ])("is told where in YAML: %s", (_, file, line, message) => {
    expect(readYaml(file)).toMatchObject({
      ok: false,
      faults: [{ line, message: expect.stringMatching(message) }],
    });
  });

  it("says of a word which words there are, and of an error map how it is written", () => {
    expect(readCell("kind", "carrier pigeon")).toMatchObject({
      message: expect.stringMatching(/rest, webhook/),
    });
    expect(readCell("errorMap", "only one part")).toMatchObject({
      message: expect.stringMatching(/one error per line/),
    });
    expect(readCell("timeoutMs", "soon")).toEqual({ ok: true, value: "soon" });
  });

  it("names the first integration that is one too many", () => {
    expect(readCsv(`name\n${"Mail\n".repeat(201)}`)).toMatchObject({
      faults: [{ line: 202, message: expect.stringMatching(/200 integrations/) }],
    });
  });

  it("takes no file that unfolds into millions", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nintegrations:\n  - name: Mail\n    scopes: [${"*c,".repeat(9)}]`;
    expect(readYaml(bomb)).toMatchObject({ ok: false });
  });

  it("is answered at once and briefly, however often it repeats or refers to itself", () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `n${"-".repeat(at)}ame: *a`);
    const aliases = `- {name: &a Mail}\n${`- {${names(60).join(", ")}}\n`.repeat(150)}`;
    const keys = `- {${Array.from({ length: 16_000 }, (_, at) => `k${at}`).join(", ")}}`;
    for (const file of [aliases, keys]) {
      const began = performance.now();
      const read = readYaml(file);
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(read.ok).toBe(false);
      expect(read.ok ? [] : read.faults.slice(100)).toEqual([]);
    }
  });

  it("may use an alias for what many integrations share", () => {
    const shared = `- &one\n  name: One\n  scopes: &scopes [read, write]\n${Array.from({ length: 100 }, (_, at) => `- name: N${at}\n  scopes: *scopes\n`).join("")}`;
    expect(readYaml(shared)).toMatchObject({ ok: true });
  });
});
