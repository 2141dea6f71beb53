import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "@/lib/processes";

/** A real server process of the production build, started by a test. */
export type RunningServer = {
  child: ChildProcess;
  pid: number;
  url: string;
  /** What it has printed so far, both streams. */
  output: () => string;
  /** Resolves with its exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
};

export function newDataDir(): string {
  return mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-process-"));
}

export async function newPort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts `dist/server.mjs`, an empty install unless told otherwise, without waiting for anything. */
export function launch(dataDir: string, port: number, env: Record<string, string> = {}): RunningServer {
  const child = spawn(process.execPath, ["dist/server.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: String(port),
      LAUNCHWORTHY_DATA_DIR: dataDir,
      LAUNCHWORTHY_DEMO: "0",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit").then(([code, signal]) => code ?? signal);
  return { child, pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, output: () => output, ended };
}

export async function launchReady(
  dataDir: string,
  port: number,
  env?: Record<string, string>,
): Promise<RunningServer> {
  const server = launch(dataDir, port, env);
  await until(async () => {
    if (server.child.exitCode !== null) throw new Error(`The server ended:\n${server.output()}`);
    return (await fetch(`${server.url}/api/ready`).catch(() => null))?.ok === true;
  }, 180_000);
  return server;
}

/** The embedded PostgreSQL of a data directory, whether it still runs or not. */
export function postgresPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

export async function until(condition: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${limitMs} ms.`);
    await sleep(50);
  }
}

export async function stopAndClean(servers: RunningServer[], dataDir: string): Promise<void> {
  for (const { child, ended } of servers) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}

export function gone(...pids: number[]): Promise<void> {
  return until(() => pids.every((pid) => !isAlive(pid)), 20_000);
}
