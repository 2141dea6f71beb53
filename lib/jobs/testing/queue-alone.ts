import pg from "pg";
import { afterAll, beforeAll } from "vitest";

/** Any number nobody else locks. */
const QUEUE = 718_281_828;

/**
 * The database of the tests has one queue. A file that starts the runner, and one that does by hand what a
 * runner would do, must not run side by side: this one waits for its turn.
 */
export function queueAlone(): void {
  const client = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_APP_URL });
  beforeAll(async () => {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [QUEUE]);
  }, 120_000);
  afterAll(() => client.end());
}
