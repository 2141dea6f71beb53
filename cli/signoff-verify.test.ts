import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { sealedScope, sealFacts } from "@/lib/domain/readiness/digests";
import { allProven, TODAY } from "@/lib/domain/readiness/testing/project-facts";
import { sealedDocument } from "@/lib/domain/signoffs/sealed-document";

const facts = allProven(currentCatalogue);
const { questions: digest } = sealFacts(currentCatalogue, facts).scopes;
const by = { id: "0193", name: "Rae Reviewer" };
const sealed = JSON.stringify(
  sealedDocument(sealedScope(currentCatalogue, facts, "questions"), { digest, by, at: TODAY }),
);

const folder = mkdtempSync(join(tmpdir(), "launchworthy-sealed-"));
// Packages are found from where the program lies.
const program = resolve("node_modules", ".cache", `signoff-verify-${process.pid}.mjs`);

beforeAll(() => {
  const args = ["--bundle", "--platform=node", "--format=esm", "--packages=external"];
  const bundled = spawnSync(
    resolve("node_modules/.bin/esbuild"),
    ["cli/signoff-verify.ts", ...args, `--outfile=${program}`, "--log-level=error"],
    { encoding: "utf8" },
  );
  if (bundled.status !== 0) throw new Error(bundled.stderr);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

function verify(text: string, ...more: readonly string[]) {
  const file = join(folder, "sealed.json");
  writeFileSync(file, text);
  return run(file, ...more);
}
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

describe("npm run signoff:verify", () => {
  test("says OK and 0 for a document as it was exported, also against the certificate's hash", () => {
    expect(verify(sealed)).toMatchObject({ status: 0, said: expect.stringContaining(digest) });
    expect(verify(sealed, "--digest", digest.toUpperCase())).toMatchObject({ status: 0 });
  });

  test("says 1 and which item differs for one that was tampered with", () => {
    const forged = sealed.replace('"note":""', '"note":"fine"');
    expect(verify(forged)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^NOT INTACT\..*These items are not what was signed: [a-z-]+\./s),
    });
    expect(verify(sealed, "--digest", "0".repeat(64))).toMatchObject({ status: 1 });
  });

  test("says 2 for what is no such document, for no file and for a digest that is none", () => {
    expect(verify("{}")).toMatchObject({ status: 2 });
    expect(run(join(folder, "missing.json"))).toMatchObject({ status: 2 });
    expect(run()).toMatchObject({ status: 2, said: expect.stringContaining("Usage:") });
    expect(verify(sealed, "--digest", "abc")).toMatchObject({ status: 2 });
  });
});
