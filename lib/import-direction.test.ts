import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSpecimens } from "./testing/import-specimens";

const root = mkdtempSync(join(tmpdir(), "launchworthy-direction-"));
let refused: { rule: string; from: string }[] = [];

beforeAll(() => {
  for (const { from, to } of importSpecimens) addImport(from, to);
  addImport("lib/domain/a/two.ts", "lib/domain/a/one.ts");
  writeFileSync(join(root, "tsconfig.json"), "{}");
  const { status, stdout, stderr } = spawnSync(
    resolve("node_modules/.bin/depcruise"),
    ["--config", resolve(".dependency-cruiser.cjs"), "--output-type", "json", "."],
    { cwd: root, encoding: "utf8", maxBuffer: 50_000_000 },
  );
  if (status === null || !stdout.startsWith("{")) throw new Error(stderr);
  const report: { summary: { violations: { rule: { name: string }; from: string }[] } } = JSON.parse(stdout);
  refused = report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the direction of imports", () => {
  it.each(importSpecimens)("$rule refuses $from → $to", ({ rule, from }) => {
    expect(refused).toContainEqual({ rule, from });
  });

  it("has a specimen for every rule", async () => {
    const { default: config } = await import("../.dependency-cruiser.cjs");
    const rules = config.forbidden?.map(({ name }) => name) ?? [];
    expect(importSpecimens.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });
});

function addImport(from: string, to: string): void {
  const isPackage = !/\.(tsx?|mjs)$/.test(to);
  const target = isPackage ? to : `./${relative(dirname(from), to)}`;
  write(from, `import { value } from "${target.replace(/\.tsx?$/, "")}";\nexport const used = value;\n`);
  if (!isPackage && !importSpecimens.some((other) => other.from === to)) write(to, "");
}

function write(path: string, line: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${line}export const value = 1;\n`, { flag: "a" });
}
