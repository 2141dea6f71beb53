import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { blobFolder } from "@/lib/storage/data-folder";
import { PEOPLE } from "./cast";

const LOCK = 7_231_904_419;

/**
 * Runs `work` with the owner's connection, one instance at a time. The demo itself goes through the app's own
 * doors; only what no door can do (tidying up after a crash, closing the seed) is done as the owner.
 */
export async function withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_OWNER_URL });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock($1)", [LOCK]);
    return await work(owner);
  } finally {
    await owner.end();
  }
}

export async function isFinished(owner: pg.Client): Promise<boolean> {
  return (await owner.query("select 1 from demo_seed")).rows.length > 0;
}

/** Whether anybody has an account here. */
export async function isInhabited(owner: pg.Client): Promise<boolean> {
  return (await owner.query("select 1 from account limit 1")).rows.length > 0;
}

/** Takes away what a seed that never finished left behind: the cast, and the workspaces they founded. */
export async function removeUnfinished(owner: pg.Client): Promise<void> {
  const { rows: cast } = await owner.query<{ id: string }>(
    `select "id" from account where "email" = any ($1)`,
    [Object.values(PEOPLE).map(({ email }) => email)],
  );
  if (cast.length === 0) return;
  const ids = cast.map(({ id }) => id);
  await owner.query("begin");
  const { rows: gone } = await owner.query<{ workspaceId: string }>(
    `delete from workspace w using member m
     where m."workspaceId" = w."workspaceId" and m."role" = 'owner' and m."accountId" = any ($1)
     returning w."workspaceId"`,
    [ids],
  );
  for (const table of ["session", "account_link", "account_event", "account_audit_head"])
    await owner.query(`delete from ${table} where "accountId" = any ($1)`, [ids]);
  await owner.query(`delete from account where "id" = any ($1)`, [ids]);
  await owner.query("commit");
  for (const { workspaceId } of gone)
    await rm(join(blobFolder(), workspaceId), { recursive: true, force: true });
}

/** Badges the workspaces as demo and closes the seed, both or neither. */
export async function markFinished(owner: pg.Client, workspaceIds: readonly string[]): Promise<void> {
  await owner.query("begin");
  await owner.query(`update workspace set "demo" = true where "workspaceId" = any ($1)`, [workspaceIds]);
  await owner.query("insert into demo_seed default values");
  await owner.query("commit");
}
