import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseStartError } from "../database-start-error";
import type { Launcher } from "./launcher";
import type { ServerState } from "./server-state";

export const databaseName = "launchworthy";
export const ownerRole = "launchworthy_owner";
export const appRole = "launchworthy_app";

/** Makes the cluster with its roles and database beside its final place, then moves it there: all or nothing. */
export function createCluster(launcher: Launcher, state: ServerState): void {
  const draft = `${launcher.clusterDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  run(launcher, "initdb", [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    "--auth=reject",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  runSingleUser(launcher, draft, [
    `create role ${ownerRole} login nosuperuser nobypassrls nocreaterole createdb password '${state.ownerPassword}'`,
    `create role ${appRole} login nosuperuser nobypassrls nocreaterole nocreatedb password '${state.appPassword}'`,
    `grant ${appRole} to ${ownerRole}`,
    `create database ${databaseName} owner ${ownerRole}`,
    `revoke all on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to ${appRole}`,
  ]);
  renameSync(draft, launcher.clusterDir);
}

/** For a cluster whose `postgres.json` was lost: the roles get the passwords of the new one. */
export function resetPasswords(launcher: Launcher, state: ServerState): void {
  runSingleUser(launcher, launcher.clusterDir, [
    `alter role ${ownerRole} password '${state.ownerPassword}'`,
    `alter role ${appRole} password '${state.appPassword}'`,
  ]);
}

/**
 * Only the two roles may connect, from this machine, with their passwords. The superuser is not listed and has
 * no password: it exists for single-user mode, which needs the files.
 */
export function writeAccessRules(launcher: Launcher): void {
  const rule = `host all ${ownerRole},${appRole} 127.0.0.1/32 scram-sha-256\n`;
  writeFileSync(join(launcher.clusterDir, "pg_hba.conf"), rule, { mode: 0o600 });
}

/** @throws DatabaseStartError when the files were written by another major version. */
export function checkVersion(launcher: Launcher): void {
  const written = readFileSync(join(launcher.clusterDir, "PG_VERSION"), "utf8").trim();
  const bundled = /(\d+)/.exec(run(launcher, "postgres", ["--version"]))?.[1];
  if (written === bundled) return;
  throw new DatabaseStartError(
    `${launcher.clusterDir} was written by PostgreSQL ${written}, this release brings ${bundled}: ` +
      "restore a backup into a new data directory.",
  );
}

export function clusterExists(launcher: Launcher): boolean {
  return existsSync(join(launcher.clusterDir, "PG_VERSION"));
}

/** Program, arguments and spawn options that run one of PostgreSQL's programs as the launcher's identity. */
export function commandFor(launcher: Launcher, program: string, args: string[], prefix: string[] = []) {
  const [file = "", ...rest] = [
    ...launcher.prefix,
    ...prefix,
    join(launcher.postgresHome, "bin", program),
    ...args,
  ];
  // The caller's folder may be closed to that identity, and its locale and PG* variables are not ours.
  const env = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
  const options = { ...launcher.identity, cwd: "/", env };
  return { file, args: rest, options };
}

function runSingleUser(launcher: Launcher, clusterDir: string, statements: string[]): void {
  const args = [
    "--single",
    "-D",
    clusterDir,
    "-c",
    "exit_on_error=on",
    "-c",
    "log_min_messages=fatal",
    "postgres",
  ];
  run(launcher, "postgres", args, `${statements.join(";\n")};\n`);
}

function run(launcher: Launcher, program: string, programArgs: string[], input?: string): string {
  const { file, args, options } = commandFor(launcher, program, programArgs);
  const result = spawnSync(file, args, { ...options, input, encoding: "utf8" });
  if (result.status === 0) return result.stdout;
  const lastLine = result.error?.message ?? result.stderr.trim().split("\n").at(-1);
  throw new DatabaseStartError(`PostgreSQL's ${program} failed: ${lastLine ?? `code ${result.status}`}`);
}

const superuser = "postgres";
