import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { runAsOtherUser } from "./other-user";

/**
 * How PostgreSQL's programs are run. It refuses to run as root, so root borrows another identity:
 * a user namespace where root's own files are enough, or else an unprivileged account.
 */
export type Launcher = {
  kind: "direct" | "user-namespace" | "other-user";
  /** Folder with `bin/`, readable by whoever runs it. */
  postgresHome: string;
  /** Where the cluster lives, reachable by whoever runs it. */
  clusterDir: string;
  /** Put before the program and its arguments. */
  prefix: string[];
  identity: { uid: number; gid: number } | null;
  notes: string[];
};

export type Whereabouts = { postgresHome: string; clusterDir: string };

/** @param allowNamespace `false` behaves as on a machine that forbids user namespaces. */
export function chooseLauncher(where: Whereabouts, allowNamespace = true): Launcher {
  if (process.platform === "win32" || userInfo().uid !== 0) {
    return { kind: "direct", ...where, prefix: [], identity: null, notes: [] };
  }
  if (belongsToAnother(where.clusterDir)) return runAsOtherUser(where);
  if (allowNamespace && runs(userNamespace)) {
    return { kind: "user-namespace", ...where, prefix: userNamespace, identity: null, notes: [] };
  }
  return runAsOtherUser(where);
}

// Inside it root is nobody, which PostgreSQL accepts, while files owned by root still count as its own.
const userNamespace = ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"];

/** Root keeps the owner of a cluster that an ordinary user made, so that this user can start it again. */
function belongsToAnother(clusterDir: string): boolean {
  return existsSync(clusterDir) && statSync(clusterDir).uid !== 0;
}

function runs(prefix: string[]): boolean {
  const [program = "", ...args] = prefix;
  return spawnSync(program, [...args, "true"], { stdio: "ignore" }).status === 0;
}
