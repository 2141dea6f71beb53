import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { bareReport } from "./bare-report.mjs";
import { billOfMaterials } from "./bill-of-materials.mjs";
import { scanForSecrets } from "./secret-scan.mjs";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => void rmSync(folder, { recursive: true, force: true })));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "launchworthy-evidence-"));
  folders.push(folder);
  return folder;
}

describe("The bill of materials", () => {
  const lockfile = JSON.stringify({
    name: "app",
    version: "1.0.0",
    packages: {
      "": { name: "app" },
      "node_modules/@scope/kept": {
        version: "2.1.0",
        license: "MIT",
        resolved: "https://registry.test/kept.tgz",
      },
      "node_modules/only-here": { version: "3.0.0", dev: true },
    },
  });

  it("names what ships and nothing else, without a trace of where it came from", () => {
    const bill = JSON.parse(billOfMaterials(lockfile));
    expect(bill.components.map(({ purl }: { purl: string }) => purl)).toEqual([
      "pkg:npm/%40scope/kept@2.1.0",
    ]);
    expect(billOfMaterials(lockfile)).not.toContain("registry");
  });

  it("is the same for the same lockfile", () => {
    expect(billOfMaterials(lockfile)).toBe(billOfMaterials(lockfile));
  });
});

describe("The secret scan", () => {
  it("finds a key that a later commit removed", () => {
    const folder = aFolder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], { cwd: folder });
    git("init", "-q");
    writeFileSync(join(folder, "config.ts"), `export const key = "sk_live_${"a1".repeat(12)}";\n`);
    git("add", ".");
    git("commit", "-qm", "Add");
    writeFileSync(join(folder, "config.ts"), "export const key = process.env.KEY;\n");
    git("commit", "-qam", "Remove");

    const { commits, findings } = scanForSecrets(folder);
    expect(commits).toBe(2);
    expect(findings).toMatchObject([{ rule: "Stripe live key", file: "config.ts" }]);
  });
});

describe("A bare report", () => {
  it("keeps results and loses the machine", () => {
    const file = join(aFolder(), "report.xml");
    writeFileSync(
      file,
      `<testsuite hostname="laptop-7"><testcase name="a" time="0.123456">\n</testcase><system-out>hello</system-out>\n<failure>at ${process.cwd()}/lib/a.ts</failure></testsuite>`,
    );
    expect(bareReport(file)).toBe(
      `<testsuite><testcase name="a" time="0.123"/><failure>at lib/a.ts</failure></testsuite>`,
    );
  });
});
