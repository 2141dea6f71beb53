import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { RawBuilder } from "kysely";
import type { PoolClient } from "pg";
import { testInstant } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { queriesOn, type Tx } from "./connection";
import { appPool } from "./pool";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type TransactionMode = "read" | "write";
/** Null opens a transaction without workspace: every tenant table then shows no row. */
export type TransactionScope = { workspaceId: string | null; instant?: string };

const open = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction with the workspace set for it alone. BEGIN and the scope travel as
 * one message. Private to lib/db: everything else goes through `within`, `command` or `identityCommand`.
 *
 * @throws whatever `work` throws, after ROLLBACK; a client that failed is destroyed, never reused.
 */
export async function transaction<T>(
  mode: TransactionMode,
  scope: TransactionScope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  refuseNesting();
  const client = await appPool().connect();
  let failed = true;
  try {
    await client.query(opening(mode, scope));
    const result = await open.run(true, () => work(queriesOn(client)));
    await client.query("COMMIT");
    failed = false;
    return result;
  } catch (error) {
    failed = !(await rolledBack(client));
    throw asBrokenPromise(error);
  } finally {
    client.release(failed);
  }
}

/**
 * Reads with one statement and without a workspace: alone it is a transaction of its own, and spares the
 * round trips of BEGIN and COMMIT. Private to lib/db.
 */
export async function singleRead<Row>(query: RawBuilder<Row>): Promise<Row[]> {
  // The test clock is set for a transaction, so it needs one.
  if (testInstant() !== null) {
    return transaction("read", { workspaceId: null }, async (tx) => (await query.execute(tx)).rows);
  }
  refuseNesting();
  const client = await appPool().connect();
  let failed = true;
  try {
    const { rows } = await query.execute(queriesOn(client));
    failed = false;
    return rows;
  } finally {
    client.release(failed);
  }
}

function refuseNesting(): void {
  if (open.getStore()) throw new Error("A transaction is already open here: pass its tx on instead.");
}

function opening(
  mode: TransactionMode,
  { workspaceId, instant = testInstant() ?? undefined }: TransactionScope,
): string {
  if (workspaceId !== null && !UUID.test(workspaceId)) throw new Error("A workspace id is a UUID.");
  const clock =
    instant === undefined ? "" : `, set_config('app.now', '${new Date(instant).toISOString()}', true)`;
  const begin = mode === "read" ? "BEGIN READ ONLY" : "BEGIN";
  return `${begin}; SELECT set_config('app.workspace_id', '${workspaceId ?? ""}', true)${clock}`;
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}

const UNIQUE_VIOLATION = "23505";

/** A day no calendar has, a number too large, a character there is no place for: they came from outside. */
const UNSTORABLE = ["22003", "22008", "22021", "22P05"];

/**
 * The loser of a race for a unique name gets a conflict it can act on, and whoever sent what cannot be
 * stored is told so; anything else stays what it was.
 */
function asBrokenPromise(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === UNIQUE_VIOLATION)
    return new AppError("conflict", "Somebody else took this name a moment ago. Try again.");
  return UNSTORABLE.includes(code)
    ? new AppError("invalid", "A value holds characters or a range that cannot be stored.")
    : error;
}
