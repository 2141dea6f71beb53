import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPostgresHome } from "./binaries";
import {
  appRole,
  checkVersion,
  clusterExists,
  createCluster,
  databaseName,
  ownerRole,
  resetPasswords,
  writeAccessRules,
} from "./cluster";
import { freePort } from "./free-port";
import { chooseLauncher, type Launcher } from "./launcher";
import { clearPostmaster } from "./postmaster";
import { startServerProcess } from "./server-process";
import { newServerState, readServerState, type ServerState, writeServerState } from "./server-state";
import { type Durability, serverSettings } from "./settings";
import { supervise } from "./supervisor";

export type EmbeddedDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** Sentences for the start-up report: what was made, found or repaired. */
  notes: string[];
  stop: () => Promise<void>;
  /** Ends it without waiting; PostgreSQL recovers at the next start. */
  abandon: () => void;
};

export type EmbeddedOptions = {
  durability?: Durability;
  /** `false` behaves as on a machine that forbids user namespaces. */
  allowNamespace?: boolean;
  /** The server's process runs, at the first start; it does not accept connections yet. */
  onSpawned?: () => void;
  onEvent?: (sentence: string) => void;
  onGivenUp?: (error: unknown) => void;
};

/**
 * Starts the PostgreSQL that comes with the app, under `dataDir`, and keeps it running until `stop`.
 * The caller holds the lock of `dataDir`; a server left behind by an earlier run is stopped first.
 * @throws DatabaseStartError with one line for the person at the terminal.
 */
export async function startEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const found = readServerState(dataDir);
  const clusterDir = found?.clusterDir ?? join(dataDir, "postgres");
  const left = existsSync(clusterDir) ? await clearPostmaster(clusterDir) : [];
  const launcher = chooseLauncher({ postgresHome: findPostgresHome(), clusterDir }, options.allowNamespace);
  const state = { ...(found ?? newServerState()), clusterDir: launcher.clusterDir };
  const prepared = prepareCluster(launcher, dataDir, state, found !== null);
  state.port = await freePort(state.port);
  writeServerState(dataDir, state);
  const start = () =>
    startServerProcess(
      launcher,
      serverSettings(state.port ?? 0, options.durability ?? "durable"),
      join(dataDir, "postgres.log"),
    );
  const first = start();
  options.onSpawned?.();
  const supervisor = supervise(await first, {
    clusterDir: launcher.clusterDir,
    start,
    onEvent: options.onEvent ?? (() => {}),
    onGivenUp: options.onGivenUp ?? (() => {}),
  });
  return {
    ownerUrl: urlOf(ownerRole, state.ownerPassword, state.port),
    appUrl: urlOf(appRole, state.appPassword, state.port),
    notes: [...left, ...launcher.notes, ...prepared],
    abandon: supervisor.abandon,
    async stop() {
      await supervisor.stop();
      if (options.durability === "throwaway") rmSync(launcher.clusterDir, { recursive: true, force: true });
    },
  };
}

function prepareCluster(launcher: Launcher, dataDir: string, state: ServerState, known: boolean): string[] {
  const notes: string[] = [];
  if (!clusterExists(launcher)) {
    writeServerState(dataDir, state);
    createCluster(launcher, state);
    notes.push(`Made a new database in ${launcher.clusterDir}.`);
  } else if (!known) {
    writeServerState(dataDir, state);
    resetPasswords(launcher, state);
    notes.push("The database's passwords were missing from the data directory; new ones are set.");
  }
  checkVersion(launcher);
  chmodSync(launcher.clusterDir, 0o700);
  writeAccessRules(launcher);
  return notes;
}

function urlOf(role: string, password: string, port: number): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${databaseName}`;
}
