import "server-only";
import pg from "pg";

// Wide on purpose: the list of names the driver brings has none for arrays.
const INT8_ARRAY: number = 1016;
const INT4_ARRAY: number = 1007;

// Counts are small (far below 2^53) and are read as numbers; dates stay "YYYY-MM-DD" strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// An array of them is read like one of small integers: counts per bucket.
pg.types.setTypeParser(INT8_ARRAY, pg.types.getTypeParser(INT4_ARRAY));

const registry = globalThis as { launchworthyPool?: pg.Pool };

/**
 * The pool of the app role, one per process. `LAUNCHWORTHY_APP_URL` is set by the server before any
 * query runs; timeouts are in milliseconds and bound every wait.
 */
export function appPool(): pg.Pool {
  registry.launchworthyPool ??= createPool();
  return registry.launchworthyPool;
}

export async function closePool(): Promise<void> {
  const pool = registry.launchworthyPool;
  delete registry.launchworthyPool;
  await pool?.end();
}

function createPool(): pg.Pool {
  const connectionString = process.env.LAUNCHWORTHY_APP_URL;
  if (!connectionString) throw new Error("LAUNCHWORTHY_APP_URL is not set: start the app with `npm start`.");
  const pool = new pg.Pool({
    connectionString,
    max: 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // An idle connection that dies is replaced at the next checkout; without a listener it would end the process.
  pool.on("error", () => {});
  // The same while it is in use: its query fails and says so, but the event would go unheard.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
