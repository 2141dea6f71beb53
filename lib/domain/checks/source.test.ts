import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { readSource, writeSource } from "./source";

const known = { builtIn: currentCatalogue.items.map((item) => item.id), retired: ["ws-old-rule"] };

const GOOD = `
checks:
  - id: ws-on-call-rota
    title: On-call rota
    statement: Somebody is on call at every hour, and knows it.
    severity: major
    reviews: [pre-launch]
    guidance:
      meaning: A person answers when the alert rings.
      test: Ask who is on call tonight.
  - id: ws-data-map
    title: Data map
    statement: We know where personal data lies.
    guidance: { meaning: A list of places., test: Open the list. }
checklists:
  - id: launch-week
    title: Launch week
    items: [ws-on-call-rota, secrets-not-in-git]
`;

const read = (text: string) => readSource(text, known);
const faults = (text: string) => {
  const found = read(text);
  return found.ok
    ? []
    : found.faults.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
};

describe("A file of checks", () => {
  it("is read with what it leaves out filled in", () => {
    const found = read(GOOD);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    expect(found.draft.checks[1]).toMatchObject({
      id: "ws-data-map",
      severity: null,
      waivable: true,
      effort: "2h",
      evidence: { required: true, freshDays: 90 },
    });
    expect(found.draft.checklists[0]?.items).toEqual(["ws-on-call-rota", "secrets-not-in-git"]);
  });

  it("reads back as what was written, as YAML and as JSON", () => {
    const found = read(GOOD);
    if (!found.ok) throw new Error("not read");
    for (const format of ["yaml", "json"] as const) {
      expect(read(writeSource(found.draft, 3, format))).toEqual(found);
    }
  });

  it("says line and column of a word that is not known", () => {
    expect(faults(GOOD.replace("severity: major", "severity: high"))).toEqual([
      'line 6, column 15: severity must be major or blocker, got "high"',
    ]);
  });

  it("shows a field nobody knows where it stands, and a missing one at its check", () => {
    expect(faults(GOOD.replace("    title: On-call rota", "    titel: On-call rota"))).toEqual([
      "line 3, column 5: title is missing",
      'line 4, column 12: "titel" is no field of entry 1 of checks',
    ]);
  });

  it("says what is wrong with the YAML itself", () => {
    expect(faults("checks:\n  - id: [ws-a\n")[0]).toMatch(/^line 3, column 1: /);
    expect(faults("checks: []\nchecks: []\n")).toEqual(["line 2, column 1: Map keys must be unique"]);
  });

  it("refuses an id given twice, one that was retired, and a checklist of items nobody has", () => {
    expect(faults(GOOD.replace("id: ws-data-map", "id: ws-on-call-rota"))).toEqual([
      'line 11, column 9: "ws-on-call-rota" is given twice',
    ]);
    expect(faults(GOOD.replace("id: ws-data-map", "id: ws-old-rule"))[0]).toContain("was retired before");
    expect(faults(GOOD.replace("secrets-not-in-git]", "secrets-in-git]"))).toEqual([
      'line 18, column 30: "secrets-in-git" is neither in the catalogue nor among these checks',
    ]);
  });

  it("neither unfolds without end nor grows without end", () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) =>
        `l${at}: &l${at} [${Array(9)
          .fill(at ? `*l${at - 1}` : "x")
          .join(", ")}]`,
    );
    expect(faults(levels.join("\n"))).toEqual([
      "line 1, column 1: the file refers to itself more than 50 times",
    ]);
    expect(faults("#".repeat(300_000))).toEqual(["line 1, column 1: the file is larger than 256 KB"]);
    expect(faults("")).toEqual(["line 1, column 1: the file must be a group of fields, got nothing"]);
  });

  it("is refused in seconds, however it is put together", () => {
    const size = 256 * 1_024 - 10;
    const hostile = ["[", "{a: ", "&a ", "!a ", "? ", '"'].map((sign) => sign.repeat(size / sign.length));
    const wide = Array.from({ length: size / 16 }, (_, at) => `${at}: 1`).join("\n");
    for (const text of [...hostile, wide]) {
      const began = performance.now();
      expect(faults(text)).not.toEqual([]);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  }, 60_000);

  it("holds no character that cannot be stored", () => {
    const text = (sign: string) => GOOD.replace("title: Data map", `title: "Data${sign}map"`);
    expect(faults(text("\\0"))).toEqual([
      "line 12, column 12: title: holds a character that cannot be stored",
    ]);
    expect(faults(text("\\ud800"))).toHaveLength(1);
  });

  it("says what kind of value belongs there", () => {
    expect(
      faults(GOOD.replace("reviews: [pre-launch]", "evidence: { required: maybe, freshDays: 0 }")),
    ).toEqual([
      'line 7, column 27: required must be true or false, got "maybe"',
      "line 7, column 45: freshDays must be at least 1, got 0",
    ]);
  });
});

it("The documented example is a file without a fault", async () => {
  const example = await readFile("docs/examples/workspace-checks.yaml", "utf8");
  expect(readSource(example, known)).toMatchObject({
    ok: true,
    draft: { checks: [{}, {}], checklists: [{}] },
  });
});
