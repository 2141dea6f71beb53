import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type Instance = { baseUrl: string; stop: () => Promise<void> };

type InstanceOptions = {
  port: string;
  dataDir: string;
  /** Names the log in test-results. */
  name: string;
  env?: Record<string, string>;
};

/** Starts the production build on a data directory and waits until it is ready. */
export async function startInstance({ port, dataDir, name, env }: InstanceOptions): Promise<Instance> {
  mkdirSync("test-results", { recursive: true });
  const logFile = `test-results/${name}.log`;
  const log = openSync(logFile, "a");
  const server = spawn(process.execPath, ["dist/server.mjs"], {
    // The channel makes the server stop when this process is killed.
    stdio: ["ignore", log, log, "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      LAUNCHWORTHY_BASE_URL: "",
      LAUNCHWORTHY_DATA_DIR: dataDir,
      LAUNCHWORTHY_DEMO: "0",
      // Each device of a test comes from an address of its own, as it would in life.
      LAUNCHWORTHY_TRUSTED_PROXIES: "1",
      MIGRATION_DATABASE_URL: "",
      ...env,
    },
  });
  const baseUrl = `http://localhost:${port}`;
  await waitUntilReady(server, baseUrl, logFile);
  return {
    baseUrl,
    stop: async () => {
      if (server.exitCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return String(typeof address === "object" && address ? address.port : 0);
}

async function waitUntilReady(server: ChildProcess, baseUrl: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended while starting; see ${logFile}.`);
    const answer = await fetch(`${baseUrl}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  server.kill("SIGTERM");
  throw new Error(`The server was not ready in three minutes; see ${logFile}.`);
}
