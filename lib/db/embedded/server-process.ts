import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { keepFolderOwner } from "@/lib/private-file";
import { DatabaseStartError } from "../database-start-error";
import { commandFor } from "./cluster";
import type { Launcher } from "./launcher";
import { readPostmaster } from "./postmaster";

export type ServerProcess = { pid: number; exited: Promise<void> };

/**
 * Starts `postgres` and waits until it accepts connections.
 * @throws DatabaseStartError with the last line of its log when it ends or is not ready within a minute.
 */
export async function startServerProcess(
  launcher: Launcher,
  settings: string[],
  logFile: string,
): Promise<ServerProcess> {
  const child = spawnServer(launcher, settings, logFile);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await waitUntilReady(child, launcher.clusterDir, logFile);
  return { pid: child.pid ?? 0, exited };
}

function spawnServer(launcher: Launcher, settings: string[], logFile: string): ChildProcess {
  rotate(logFile);
  const log = openSync(logFile, "a", 0o600);
  keepFolderOwner(logFile);
  const { file, args, options } = commandFor(
    launcher,
    "postgres",
    ["-D", launcher.clusterDir, ...settings],
    dieWithParent(),
  );
  // Its own process group: a Ctrl-C meant for the app must not stop the database before the app is done with it.
  const child = spawn(file, args, { ...options, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

async function waitUntilReady(child: ChildProcess, clusterDir: string, logFile: string): Promise<void> {
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const server = readPostmaster(clusterDir);
    if (server?.ready && server.pid === child.pid) return;
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) {
      throw new DatabaseStartError(
        `PostgreSQL does not start: ${failure ?? lastLine(logFile)} (log: ${logFile})`,
      );
    }
    await sleep(20);
  }
  child.kill("SIGQUIT");
  throw new DatabaseStartError(`PostgreSQL was not ready within a minute (log: ${logFile})`);
}

/** Where the system offers it, the kernel fast-stops the server when this process is killed outright. */
function dieWithParent(): string[] {
  if (process.platform !== "linux") return [];
  const prefix = ["setpriv", "--pdeathsig", "INT", "--"];
  const works = spawnSync("setpriv", [...prefix.slice(1), "true"], { stdio: "ignore" }).status === 0;
  return works ? prefix : [];
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
}

function lastLine(logFile: string): string {
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "no message";
}
