// Runs every test on an empty checkout: no dependency, Node 20 or newer. Closes with one line of sums.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { runChecks } from "./check.mjs";
import { runHere, say } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

await installPackages();
const folder = mkdtempSync(join(tmpdir(), "launchworthy-test-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const tallies = [await staticChecks(), await vitest(["unit", "database"])];
const built = await build();
tallies.push(
  built,
  built.failed ? none() : await vitest(["process"]),
  built.failed ? none() : await browserTests(),
);

const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
process.exitCode = sum("failed") > 0 ? 1 : 0;
say(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);

/** @returns {Promise<Tally>} */
async function staticChecks() {
  say("Static checks");
  const results = await runChecks();
  const failed = results.filter(({ ok }) => !ok).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

/** @returns {Promise<Tally>} */
async function build() {
  const code = await run(["scripts/build.mjs"]);
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @param {string[]} projects @returns {Promise<Tally>} */
async function vitest(projects) {
  const report = join(folder, `vitest-${projects.join("-")}.json`);
  const code = await run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--passWithNoTests",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const json = readReport(report);
  if (!json) return code === 0 ? none() : { ...none(), failed: 1 };
  const broken = json.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = json.numFailedTests + broken.length;
  return {
    passed: json.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

/** @returns {Promise<Tally>} */
async function browserTests() {
  if (!(await ensureBrowser())) return { ...none(), failed: 1 };
  const report = join(folder, "playwright.json");
  const env = { LAUNCHWORTHY_E2E_PORT: String(await freePort()), LAUNCHWORTHY_E2E_REPORT: report };
  const code = await run(["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests"], env);
  const stats = readReport(report)?.stats;
  if (!stats) return { ...none(), failed: code === 0 ? 0 : 1 };
  // A test that passed at its second try has passed; the list above names it as flaky all the same.
  const failed = stats.unexpected;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

/**
 * @param {string[]} args @param {NodeJS.ProcessEnv} [extra]
 * @returns {Promise<number>}
 */
function run(args, extra = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, LAUNCHWORTHY_TEST_DIR: folder, ...extra };
  return runHere(pinnedNode(), args, { cwd: root, env });
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @returns {Tally} */
function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}
