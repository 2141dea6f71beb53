import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findPostgresHome } from "../embedded/binaries";
import { commandFor } from "../embedded/cluster";
import { freePort } from "../embedded/free-port";
import { chooseLauncher } from "../embedded/launcher";
import { stopPostmaster } from "../embedded/postmaster";
import { startServerProcess } from "../embedded/server-process";
import { serverSettings } from "../embedded/settings";

/** A PostgreSQL as a person would bring it: nothing of ours in it, and whoever connects as anyone is believed. */
export async function startPlainServer(folder: string): Promise<{ urlOf: UrlOf; stop: () => Promise<void> }> {
  const launcher = chooseLauncher({ postgresHome: findPostgresHome(), clusterDir: join(folder, "cluster") });
  const { file, args, options } = commandFor(launcher, "initdb", [
    `--pgdata=${launcher.clusterDir}`,
    "--username=postgres",
    "--auth=trust",
  ]);
  const made = spawnSync(file, args, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort(null);
  const server = await startServerProcess(
    launcher,
    serverSettings(port, "throwaway"),
    join(folder, "server.log"),
  );
  return {
    urlOf: (role, database) => `postgresql://${role}@127.0.0.1:${port}/${database}`,
    stop: () => stopPostmaster(server.pid),
  };
}

type UrlOf = (role: string, database: string) => string;
