import type { PoolClient } from "pg";
import { appPool, closePool } from "@/lib/db/pool";

/**
 * Runs `work` with connections that do not wait for the disk at each COMMIT: a thousand small transactions
 * take seconds instead of minutes on a slow one. Nothing is at risk, because a seed that was cut off is played
 * again from the start, and the transaction that closes it waits for everything before it.
 */
export async function withUnhurriedCommits<T>(work: () => Promise<T>): Promise<T> {
  await closePool();
  appPool().on("connect", letGo);
  try {
    return await work();
  } finally {
    await closePool();
  }
}

function letGo(client: PoolClient): void {
  // Should this fail, the connection is merely slower.
  client.query("set synchronous_commit = off").catch(() => {});
}
