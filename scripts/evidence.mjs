// Renews docs/evidence: what this repository can prove about itself, made by its own tests.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { buildIfChanged } from "./build.mjs";
import { runHere, say } from "./console.mjs";
import { bareReport } from "./evidence/bare-report.mjs";
import { billOfMaterials } from "./evidence/bill-of-materials.mjs";
import { scanForSecrets } from "./evidence/secret-scan.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

const folder = join(root, "docs", "evidence");
const names = process.argv.slice(2);

await installPackages();
const draft = mkdtempSync(join(tmpdir(), "launchworthy-evidence-"));
process.on("exit", () => rmSync(draft, { recursive: true, force: true }));

/** @type {Record<string, () => Promise<string | null>>} */
const makers = {
  "unit-tests.junit.xml": () => testReport("unit"),
  "database-tests.junit.xml": () => testReport("database"),
  "secret-scan.json": async () => `${JSON.stringify(scanForSecrets(root), null, 2)}\n`,
  "sbom.cyclonedx.json": async () => billOfMaterials(readFileSync(join(root, "package-lock.json"), "utf8")),
  "accessibility.axe.json": accessibilityReport,
};

for (const [name, make] of Object.entries(makers)) {
  if (names.length > 0 && !names.includes(name)) continue;
  say(`Making ${name} …`);
  const text = await make();
  if (text === null) {
    say(`${name} could not be made and stays as it was.`);
    process.exitCode = 1;
    continue;
  }
  writeFileSync(join(folder, name), text);
  enter(name, text);
}

/** A failing run is evidence too: the report is kept whatever it says. @param {string} project */
async function testReport(project) {
  const file = join(draft, `${project}.xml`);
  const vitest = join("node_modules", "vitest", "vitest.mjs");
  const report = ["--reporter=junit", `--outputFile.junit=${file}`];
  // It is about the code and not about how busy this machine is.
  const args = [vitest, "run", "--project", project, "--testTimeout=120000", ...report];
  await runHere(pinnedNode(), args, { cwd: root, stdio: "ignore" });
  return bareReport(file);
}

async function accessibilityReport() {
  if (!(await ensureBrowser())) return null;
  await buildIfChanged();
  const file = join(draft, "axe.json");
  const playwright = join("node_modules", "@playwright", "test", "cli.js");
  await runHere(pinnedNode(), [playwright, "test", "--config", "e2e/evidence/playwright.config.ts"], {
    cwd: root,
    env: { ...process.env, LAUNCHWORTHY_AXE_REPORT: file },
  });
  return readOr(file, null);
}

/** Writes into the manifest when the file was made and what it hashes to. @param {string} name @param {string} text */
function enter(name, text) {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readOr(path, "{}") ?? "{}");
  manifest[name] = {
    collectedAt: new Date().toISOString(),
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  const sorted = Object.fromEntries(Object.entries(manifest).sort());
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** @template T @param {string} path @param {T} otherwise @returns {string | T} */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return otherwise;
  }
}
