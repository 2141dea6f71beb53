import { randomBytes } from "node:crypto";
import pg from "pg";
import { prepareExternalDatabase } from "../external-database";

/** A fresh database on the server that DATABASE_URL names, dropped again by `stop`; the named one stays untouched. */
export async function createScratchDatabase(dataDir: string, databaseUrl: string) {
  const name = `launchworthy_test_${randomBytes(6).toString("hex")}`;
  await runOn(databaseUrl, `create database ${name}`);
  const scratchUrl = new URL(databaseUrl);
  scratchUrl.pathname = `/${name}`;
  const urls = await prepareExternalDatabase(dataDir, scratchUrl.href, undefined);
  return {
    ownerUrl: urls.ownerUrl,
    appUrl: urls.appUrl,
    stop: () => runOn(databaseUrl, `drop database ${name} with (force)`),
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
