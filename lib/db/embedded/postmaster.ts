import { existsSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  commandLineOf,
  isAlive,
  isKnown,
  processesIn,
  stopProcess,
  workingDirectoryOf,
} from "@/lib/processes";
import { DatabaseStartError } from "../database-start-error";

/** What a running server writes about itself into `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads `postmaster.pid`; `null` when no server runs there or it has not written that far yet. */
export function readPostmaster(clusterDir: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Makes the cluster free to start: stops a server that outlived its app, and sets aside a pid file whose
 * number now belongs to another program (PostgreSQL itself would refuse to start then).
 * @returns sentences for the start-up report; none when the last stop was clean.
 */
export async function clearPostmaster(clusterDir: string): Promise<string[]> {
  const left = readPostmaster(clusterDir);
  if (!left) return clearUnreadable(clusterDir);
  if (!isAlive(left.pid)) {
    await waitForBackends(clusterDir);
    // A dead server nobody has collected still looks alive to PostgreSQL.
    if (isKnown(left.pid)) setAside(clusterDir);
    return ["The database was not shut down last time; PostgreSQL recovers it from its write-ahead log."];
  }
  switch (whatRuns(left.pid, clusterDir)) {
    case "this cluster":
      await stopPostmaster(left.pid);
      return [`Stopped a PostgreSQL (process ${left.pid}) that an earlier run had left behind.`];
    case "another program":
      setAside(clusterDir);
      return [`Set aside a stale PostgreSQL pid file (process ${left.pid} is another program now).`];
    case "cannot tell":
      return [];
  }
}

/** Fast stop, then immediate stop, then kill: each step gives up waiting after its own time. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    { signal: "SIGINT", waitMs: 15_000 },
    { signal: "SIGQUIT", waitMs: 5_000 },
    { signal: "SIGKILL", waitMs: 5_000 },
  ] as const;
  for (const { signal, waitMs } of steps) {
    if (await stopProcess(pid, signal, waitMs)) return;
  }
  throw new DatabaseStartError(`PostgreSQL (process ${pid}) does not stop.`);
}

/** A crash in the first moment of a start leaves an empty pid file, which PostgreSQL takes for a running server. */
async function clearUnreadable(clusterDir: string): Promise<string[]> {
  if (process.platform !== "linux" || !existsSync(join(clusterDir, "postmaster.pid"))) return [];
  await waitForBackends(clusterDir);
  if (processesIn(realpathSync(clusterDir)).length > 0) return [];
  setAside(clusterDir);
  return ["Set aside an unreadable PostgreSQL pid file; no server was using the database."];
}

/** Backends of a killed server notice within moments; starting beside them would fail. */
async function waitForBackends(clusterDir: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline && processesIn(realpathSync(clusterDir)).length > 0) await sleep(50);
}

function setAside(clusterDir: string): void {
  renameSync(join(clusterDir, "postmaster.pid"), join(clusterDir, "postmaster.pid.stale"));
}

/**
 * A pid file set aside while its server lives would let a second server write to the same files, so anything
 * that might be that server is left to PostgreSQL's own check.
 */
function whatRuns(pid: number, clusterDir: string): "this cluster" | "another program" | "cannot tell" {
  const command = commandLineOf(pid);
  if (command === "") return "cannot tell";
  if (!command.includes("postgres")) return "another program";
  if (command.includes(clusterDir) || workingDirectoryOf(pid) === realpathSync(clusterDir))
    return "this cluster";
  return process.platform === "linux" ? "another program" : "cannot tell";
}
