import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { closePool } from "@/lib/db/pool";
import { type Env, readEnv } from "@/lib/env";
import { currentPhase, enterPhase, onShutdown } from "@/lib/lifecycle";
import { logger } from "@/lib/telemetry/logger";
import { prepareDataDir } from "./data-dir";
import { type Database, startDatabase } from "./database";
import { doorway, notReadyYet } from "./doorway";
import { installationSecret } from "./installation-secret";
import { claimInstanceLock } from "./instance-lock.mjs";
import { listen } from "./listeners";
import { report } from "./report";
import { abandonRunning, type Running, stopRunning } from "./running";
import { StartError } from "./start-error";
import { loadWeb } from "./web";

const root = join(fileURLToPath(import.meta.url), "..", "..");
const mode = process.argv.includes("--dev") ? "development" : "production";
const running: Running = {};
const stopping = new AbortController();

async function start(): Promise<void> {
  const env = loadEnv();
  const notes = claimDataDir(env);
  const listeners = await listen(env.HOST, env.PORT, notReadyYet);
  running.listeners = listeners;
  process.env.PORT = String(listeners.port);

  // Next is loaded while PostgreSQL starts: neither waits for the other.
  running.database = startDatabase(env, {
    onUnderway: () => loadWebEarly(listeners.port),
    onLost: () => void stop("the database is lost", 1),
  });
  const database = await running.database;
  notes.push(...database.notes);
  process.env.LAUNCHWORTHY_OWNER_URL = database.ownerUrl;
  process.env.LAUNCHWORTHY_APP_URL = database.appUrl;
  onShutdown("database pool", closePool);

  notes.push(...(await prepareDatabase(database)));
  const baseUrl = env.LAUNCHWORTHY_BASE_URL?.origin ?? `http://localhost:${listeners.port}`;
  if (env.LAUNCHWORTHY_DEMO === "1") {
    const { seedDemo } = await import("@/db/seed/seed-demo");
    await seedDemo({ dataDir: env.LAUNCHWORTHY_DATA_DIR, baseUrl });
  }

  running.web ??= loadWeb(root, listeners.port, mode);
  const web = await running.web;
  listeners.handle(
    doorway(web.handler, {
      baseUrl: env.LAUNCHWORTHY_BASE_URL,
      trustedProxies: env.LAUNCHWORTHY_TRUSTED_PROXIES,
    }),
  );
  if (web.upgrade) listeners.handleUpgrades(web.upgrade);
  if (currentPhase() === "stopping") return;
  enterPhase("ready");
  report({ env, baseUrl, notes });
  running.jobs = startJobsSoon();
}

function loadWebEarly(port: number): void {
  running.web ??= loadWeb(root, port, mode);
  // Heard where it is awaited; until then a failure is nobody's surprise.
  running.web.catch(() => {});
}

async function prepareDatabase({ ownerUrl, appUrl }: Database): Promise<string[]> {
  const { migrate } = await import("@/lib/db/migrate");
  const applied = await migrate({ ownerUrl, appUrl, directory: join(root, "db", "migrations") });
  if (applied.length === 0) return [];
  return [`Applied ${applied.length} database migration${applied.length === 1 ? "" : "s"}.`];
}

/**
 * What has waited while nothing ran can wait a moment more: whoever opens the first page goes first. A
 * database that is away just now comes back, and the jobs with it.
 */
async function startJobsSoon(): Promise<{ stop: () => Promise<void> }> {
  while (!stopping.signal.aborted) {
    await sleep(jobsPauseMs, null, { signal: stopping.signal }).catch(() => {});
    if (stopping.signal.aborted) break;
    try {
      const { startJobs } = await import("@/lib/jobs/runner");
      return await startJobs();
    } catch (error) {
      logger.warn({ error }, "The jobs could not be started; trying again.");
    }
  }
  return { stop: async () => {} };
}

function loadEnv(): Env {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch {
    // There is none; that is the normal case.
  }
  const result = readEnv(process.env);
  if (!result.ok) throw new StartError(result.problems.join("\n"));
  const { env } = result;
  process.env.LAUNCHWORTHY_DATA_DIR = env.LAUNCHWORTHY_DATA_DIR;
  return env;
}

function claimDataDir(env: Env): string[] {
  const dataDir = env.LAUNCHWORTHY_DATA_DIR;
  prepareDataDir(dataDir);
  const claim = claimInstanceLock(dataDir, env.PORT);
  if (!claim.ok) {
    const { pid, port } = claim.holder;
    throw new StartError(
      `Launchworthy already runs on ${dataDir}: process ${pid}, http://localhost:${port}.`,
    );
  }
  running.releaseLock = claim.release;
  process.env.LAUNCHWORTHY_SECRET ||= installationSecret(dataDir);
  return claim.takenOverFrom === null
    ? []
    : [`The last run (process ${claim.takenOverFrom}) ended without shutting down; its lock was taken over.`];
}

async function stop(reason: string, exitCode: number): Promise<void> {
  if (currentPhase() === "stopping") return;
  logger.info({ reason }, "Stopping.");
  stopping.abort();
  await stopRunning(running, drainMs);
  logger.info("Stopped.");
  process.exit(exitCode);
}

let firstSignalAt = 0;

function onSignal(signal: NodeJS.Signals): void {
  const now = performance.now();
  if (firstSignalAt === 0) {
    firstSignalAt = now;
    void stop(signal, 0);
    return;
  }
  // One Ctrl-C reaches us from the terminal and once more from each program between it and us.
  if (now - firstSignalAt < sameKeypressMs) return;
  logger.warn("Second signal: stopping at once.");
  void abandonRunning(running).finally(() => process.exit(1));
}

async function fail(error: unknown): Promise<void> {
  if (currentPhase() === "stopping") return;
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ error }, "Launchworthy could not start.");
  await stopRunning({ ...running, listeners: undefined }, 0);
  process.exit(1);
}

const drainMs = 10_000;
const jobsPauseMs = 1_000;
const sameKeypressMs = 700;

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
// The starting script holds the other end of this channel: when it is killed, nobody could stop us any more.
process.on("disconnect", () => void stop("the starting process is gone", 0));
process.on("unhandledRejection", (error) => logger.error({ error }, "A promise failed unheard."));
process.on("uncaughtException", (error) => {
  // While everything is being taken down, a broken connection is news to nobody.
  if (currentPhase() === "stopping") return;
  logger.fatal({ error }, "Unexpected failure.");
  void stop("an unexpected failure", 1);
});

process.chdir(root);
start().catch(fail);
