import pg from "pg";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";

/**
 * An empty, migrated database beside the one the tests share, and the process pointed at it: the demo goes
 * only where nobody has an account. @returns its owner's address, and how to drop it.
 */
export async function anEmptyDatabase(): Promise<{ ownerUrl: string; drop: () => Promise<void> }> {
  const shared = {
    owner: process.env.LAUNCHWORTHY_OWNER_URL ?? "",
    app: process.env.LAUNCHWORTHY_APP_URL ?? "",
  };
  const name = `seed_test_${process.pid}_${Date.now()}`;
  await run(shared.owner, `create database ${name}`);
  const ownerUrl = inDatabase(shared.owner, name);
  const appUrl = inDatabase(shared.app, name);
  await migrate({ ownerUrl, appUrl, directory: "db/migrations" });
  await closePool();
  Object.assign(process.env, { LAUNCHWORTHY_OWNER_URL: ownerUrl, LAUNCHWORTHY_APP_URL: appUrl });
  return {
    ownerUrl,
    drop: async () => {
      await closePool();
      Object.assign(process.env, { LAUNCHWORTHY_OWNER_URL: shared.owner, LAUNCHWORTHY_APP_URL: shared.app });
      await run(shared.owner, `drop database ${name} with (force)`);
    },
  };
}

/** One statement as the owner. */
export async function run<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
