import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A program started for the bench, listening on loopback. */
export type Running = { origin: string; pid: number; stop: () => Promise<void> };

export type Installation = Running & { dataDir: string; ownerUrl: string; appUrl: string };

type Settings = Record<string, string>;

const READY_WITHIN_MS = 120_000;

/** The production server on a data directory of its own, without demo, as `npm start` runs it. */
export async function startInstallation(dataDir: string, env: Settings = {}): Promise<Installation> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = launch(["dist/server.mjs"], join(dataDir, "server.log"), {
    PORT: String(port),
    LAUNCHWORTHY_DATA_DIR: dataDir,
    LAUNCHWORTHY_DEMO: "0",
    // The limiter works as it does for everybody, but grants what a load generator asks for.
    LAUNCHWORTHY_RATE_LIMIT: "1000000000",
    ...env,
  });
  await answering(child, `${origin}/api/ready`);
  const {
    port: pgPort,
    ownerPassword,
    appPassword,
  } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
  const url = (role: string, password: string) =>
    `postgresql://launchworthy_${role}:${password}@127.0.0.1:${pgPort}/launchworthy`;
  return {
    ...runningOf(child, origin),
    dataDir,
    ownerUrl: url("owner", ownerPassword),
    appUrl: url("app", appPassword),
  };
}

/** Node with some arguments; PORT says where it shall listen. Resolves once `path` answers. */
export async function startProgram(args: readonly string[], log: string, path: string): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = launch(args, log, { PORT: String(port) });
  await answering(child, `${origin}${path}`);
  return runningOf(child, origin);
}

function launch(args: readonly string[], log: string, env: Settings): ChildProcess {
  const out = openSync(log, "a");
  return spawn(process.execPath, [...args], {
    // The channel makes our own server stop when this process is killed.
    stdio: ["ignore", out, out, "ipc"],
    env: { PATH: process.env.PATH, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended while starting; see its log. (${url})`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status < 500) return;
    await sleep(20);
  }
  child.kill("SIGKILL");
  throw new Error(`${url} did not answer.`);
}

function runningOf(child: ChildProcess, origin: string): Running {
  return {
    origin,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
