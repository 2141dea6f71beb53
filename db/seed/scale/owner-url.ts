import { resolve } from "node:path";
import { databaseName, ownerRole } from "@/lib/db/embedded/cluster";
import { readServerState } from "@/lib/db/embedded/server-state";

/**
 * The owner's address of the running installation's database: the one a person named, else the embedded one.
 * @throws when there is neither.
 */
export function ownerUrlOf(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL;
  if (named) return named;
  const dataDir = resolve(env.LAUNCHWORTHY_DATA_DIR || ".data");
  const state = readServerState(dataDir);
  if (!state?.port)
    throw new Error(`No database runs on ${dataDir}: run npm start first, and leave it running.`);
  return `postgresql://${ownerRole}:${state.ownerPassword}@127.0.0.1:${state.port}/${databaseName}`;
}
