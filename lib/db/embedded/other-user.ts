import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseStartError } from "../database-start-error";
import type { Launcher, Whereabouts } from "./launcher";

type Account = { name: string; uid: number; gid: number };

/**
 * For root where user namespaces are forbidden: run as `postgres`, or `nobody`. Whatever that account cannot
 * reach (a checkout in root's home) is placed where it can, and said in the notes.
 */
export function runAsOtherUser({ postgresHome, clusterDir }: Whereabouts): Launcher {
  const account = findAccount(clusterDir);
  const notes: string[] = [];
  let home = postgresHome;
  if (!canRun(account, join(home, "bin", "postgres"))) {
    home = copyPostgres(postgresHome);
    notes.push(
      `PostgreSQL's programs were copied to ${home}, where the account ${account.name} can run them.`,
    );
  }
  let cluster = clusterDir;
  if (!canEnter(account, dirname(clusterDir))) {
    cluster = moveCluster(clusterDir, account);
    notes.push(
      `The account ${account.name} cannot reach ${dirname(clusterDir)}: the database files are in ${cluster}.`,
    );
  }
  if (existsSync(cluster)) giveAway(cluster, account);
  else makeParentFor(cluster, account);
  return {
    kind: "other-user",
    postgresHome: home,
    clusterDir: cluster,
    prefix: [],
    identity: { uid: account.uid, gid: account.gid },
    notes,
  };
}

function findAccount(clusterDir: string): Account {
  const accounts = readAccounts();
  const owner = existsSync(clusterDir) ? statSync(clusterDir).uid : 0;
  const account =
    accounts.find(({ uid }) => uid === owner && uid !== 0) ??
    accounts.find(({ name }) => name === "postgres") ??
    accounts.find(({ name }) => name === "nobody");
  if (account) return account;
  throw new DatabaseStartError(
    "PostgreSQL does not run as root and there is no account `postgres` or `nobody` to run it as. " +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}

function readAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
    );
}

function canRun({ uid, gid }: Account, program: string): boolean {
  return spawnSync(program, ["--version"], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function canEnter({ uid, gid }: Account, folder: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0
  );
}

function copyPostgres(from: string): string {
  const version = JSON.parse(readFileSync(join(from, "..", "package.json"), "utf8")).version;
  const to = join(sharedFolder, `postgres-${version}`);
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}.new`;
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, to);
  return to;
}

function moveCluster(clusterDir: string, account: Account): string {
  // A new name each time: whoever deletes the data directory to begin afresh must not get the old database back.
  const to = join(sharedFolder, "clusters", randomUUID(), basename(clusterDir));
  makeParentFor(to, account);
  if (existsSync(clusterDir)) {
    cpSync(clusterDir, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    rmSync(clusterDir, { recursive: true });
  }
  return to;
}

function makeParentFor(cluster: string, { uid, gid }: Account): void {
  const parent = dirname(cluster);
  mkdirSync(parent, { recursive: true });
  if (!parent.startsWith(sharedFolder)) return;
  chmodSync(parent, 0o700);
  lchownSync(parent, uid, gid);
}

function giveAway(path: string, account: Account): void {
  const { uid, gid } = account;
  if (statSync(path).uid === uid) return;
  for (const entry of readdirSync(path, { recursive: true, encoding: "utf8" })) {
    lchownSync(join(path, entry), uid, gid);
  }
  lchownSync(path, uid, gid);
}

const sharedFolder = "/var/lib/launchworthy";
