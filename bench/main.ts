import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closePool } from "@/lib/db/pool";
import { budgets, type Reading, verdictOf } from "./budgets";
import { buildEmptyApp } from "./empty-app";
import { startInstallation, startProgram } from "./installation";
import type { Bench, Measure } from "./measures/bench";
import { growth, rowSecurity } from "./measures/growth";
import { paint, wire } from "./measures/paint";
import { rhythm } from "./measures/rhythm";
import { manySavers, readsUnderSaves } from "./measures/savers";
import { coldStart, memory } from "./measures/start";
import { statements } from "./measures/statements";
import { steering } from "./measures/steering";
import { ingest, portfolioHtml, portfolioJson, requireCalm, save } from "./measures/throughput";
import { timeline } from "./measures/timeline";
import { scripts } from "./measures/weight";
import { circumstances, record, tableOf } from "./report";
import { connect, fillWorkspaces, prepareSavers } from "./workspaces";

const USAGE =
  "npm run bench -- [--quick] [--only P1,P3] [--record docs/performance.md] [--data <folder>] [--anyway]";
const SAVERS = 32;

/** In this order: what stops and starts the app comes last. */
const measures: readonly Measure[] = [
  portfolioHtml,
  portfolioJson,
  save,
  ingest,
  manySavers,
  readsUnderSaves,
  growth,
  rowSecurity,
  steering,
  rhythm,
  scripts,
  wire,
  paint,
  timeline,
  memory,
  coldStart,
  statements,
];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      only: { type: "string" },
      record: { type: "string" },
      // Kept between runs, so that the next one finds the workspaces filled.
      data: { type: "string" },
      // On a busy machine: the table then says that it proves nothing.
      anyway: { type: "boolean" },
    },
  });
  const quick = values.quick ?? false;
  const wanted = measures.filter(({ reads }) => isWanted(reads, values.only));
  if (wanted.length === 0) throw new Error(`Nothing to measure. ${USAGE}`);

  if (values.data) mkdirSync(values.data, { recursive: true });
  const folder = values.data ?? mkdtempSync(join(tmpdir(), "launchworthy-bench-"));
  const bench = await prepare(folder, quick, wanted);
  try {
    const sameness = await requireCalm(bench, values.anyway ?? false);
    say(sameness);
    const readings = await readAll(bench, wanted);
    const text = `${circumstances(sameness, quick)}\n\n${tableOf(readings)}`;
    process.stdout.write(`\n${text}\n`);
    if (values.record) record(values.record, text);
    return readings.some(isMissed) ? 1 : 0;
  } finally {
    await closePool();
    await bench.owner.end();
    await Promise.all([bench.app, bench.limit, bench.twin].map(({ stop }) => stop()));
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(folder: string, quick: boolean, wanted: readonly Measure[]): Promise<Bench> {
  if ([scripts, paint, coldStart].some((measure) => wanted.includes(measure))) {
    say("Building an empty Next app to compare with …");
    buildEmptyApp();
  }
  const workspaces = await filledWorkspaces(folder);
  const app = await startInstallation(folder);
  const owner = await connect(app.ownerUrl);
  const largest = workspaces[10_000];
  const savers = await prepareSavers(owner, largest, SAVERS);
  const limitArgs = ["dist/bench/limit-server.mjs", app.appUrl, largest.workspaceId];
  const [limit, twin] = await Promise.all(
    ["limit", "twin"].map((name) => startProgram(limitArgs, join(folder, `${name}.log`), "/")),
  );
  if (!limit || !twin) throw new Error("The limit did not start.");
  const pairs = quick ? { pairs: 5, seconds: 2, connections: 8 } : { pairs: 7, seconds: 3, connections: 8 };
  return { app, limit, twin, owner, workspaces, savers, folder, quick, pairs };
}

async function filledWorkspaces(folder: string): Promise<Bench["workspaces"]> {
  const stamp = join(folder, "workspaces.json");
  if (!existsSync(stamp)) {
    const app = await startInstallation(folder);
    const filled = await fillWorkspaces(app.ownerUrl, say);
    // PostgreSQL writes a checkpoint when it stops; only its superuser could ask for one.
    await app.stop();
    writeFileSync(stamp, JSON.stringify(filled));
  }
  return JSON.parse(readFileSync(stamp, "utf8"));
}

async function readAll(bench: Bench, wanted: readonly Measure[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { reads, run } of wanted) {
    say(`Measuring ${reads.join(", ")} …`);
    const read = await run(bench);
    for (const { id, value, note } of read) say(`  ${id}: ${value.toFixed(3)} ${note ?? ""}`);
    readings.push(...read);
  }
  return readings;
}

/** "P6" asks for all of P6. */
function isWanted(reads: readonly string[], only: string | undefined): boolean {
  if (only === undefined) return true;
  const asked = new Set(only.split(",").map((id) => id.trim()));
  return reads.some((id) => asked.has(id) || asked.has(id.split(" ")[0] ?? ""));
}

function isMissed({ id, value }: Reading): boolean {
  const budget = budgets.find((each) => each.id === id);
  return budget !== undefined && verdictOf(budget, value) === "missed";
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(2);
  },
);
