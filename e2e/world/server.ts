import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { FullConfig } from "@playwright/test";
import { createScratchDatabase } from "@/lib/db/testing/scratch-database";

/**
 * Starts the production build on a data directory of its own, demo included, and stops it after the last test.
 * Tests find the directory in `LAUNCHWORTHY_DATA_DIR` and move the clock by writing an instant into the file
 * that `LAUNCHWORTHY_TEST_CLOCK` names.
 */
export default async function startServer(config: FullConfig): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-e2e-"));
  const clockFile = join(dataDir, "test-clock");
  writeFileSync(clockFile, "");
  const external = process.env.DATABASE_URL;
  const scratch = external ? await createScratchDatabase(dataDir, external) : null;

  process.env.LAUNCHWORTHY_DATA_DIR = dataDir;
  process.env.LAUNCHWORTHY_TEST_CLOCK = clockFile;
  const baseUrl = new URL(config.projects[0]?.use.baseURL ?? "");
  const server = spawnServer(baseUrl.port, scratch?.ownerUrl);
  await waitUntilReady(server, baseUrl);

  return async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await scratch?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function spawnServer(port: string, databaseUrl: string | undefined): ChildProcess {
  mkdirSync("test-results", { recursive: true });
  const log = openSync(logFile, "w");
  return spawn(process.execPath, ["--enable-source-maps", "dist/server.mjs"], {
    // The channel makes the server stop when this process is killed.
    stdio: ["ignore", log, log, "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      LAUNCHWORTHY_BASE_URL: "",
      LAUNCHWORTHY_DEMO: "1",
      DATABASE_URL: databaseUrl ?? "",
      MIGRATION_DATABASE_URL: "",
    },
  });
}

async function waitUntilReady(server: ChildProcess, baseUrl: URL): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended while starting; see ${logFile}.`);
    const answer = await fetch(new URL("/api/ready", baseUrl)).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  server.kill("SIGTERM");
  throw new Error(`The server was not ready in three minutes; see ${logFile}.`);
}

const logFile = "test-results/server.log";
