import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prepareExternalDatabase } from "./external-database";
import { migrate } from "./migrate";
import { startPlainServer } from "./testing/plain-server";

let folder: string;
let server: Awaited<ReturnType<typeof startPlainServer>>;
let dataDir: string;

beforeAll(async () => {
  folder = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-external-"));
  server = await startPlainServer(folder);
  await run(server.urlOf("postgres", "postgres"), "create role boss login createrole");
  await run(server.urlOf("postgres", "postgres"), "create database launch owner boss");
  await run(server.urlOf("postgres", "postgres"), "create role plain login");
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, "data-"));
});

describe("a PostgreSQL the person brought", () => {
  it("is refused without CREATEROLE, with the SQL that someone else can run", async () => {
    const message = await refusal(server.urlOf("plain", "launch"));
    expect(message).toContain("CREATE ROLE launchworthy_app LOGIN NOSUPERUSER NOBYPASSRLS");
    expect(message).toContain("GRANT CONNECT ON DATABASE launch TO launchworthy_app");
    expect(message).not.toContain("\n");
  });

  it("gets the app's role from one address with CREATEROLE, its password kept private, and can be migrated", async () => {
    const made = await prepareExternalDatabase(dataDir, server.urlOf("boss", "launch"), undefined);
    expect(made.notes).toEqual(["Made the database role launchworthy_app."]);
    expect(statSync(join(dataDir, "app-role-password")).mode & 0o777).toBe(0o600);
    await migrate({ ownerUrl: made.ownerUrl, appUrl: made.appUrl, directory: "db/migrations" });

    const again = await prepareExternalDatabase(dataDir, server.urlOf("boss", "launch"), undefined);
    expect(again).toEqual({ ...made, notes: [] });
  });

  it("is used as given when owner and app role are two", async () => {
    const [appUrl, ownerUrl] = [server.urlOf("plain", "launch"), server.urlOf("boss", "launch")];
    expect(await prepareExternalDatabase(dataDir, appUrl, ownerUrl)).toEqual({ ownerUrl, appUrl, notes: [] });
  });

  it.each(["boss", "postgres"])("is refused when the app would sign in as %s", async (role) => {
    const message = await refusal(server.urlOf(role, "launch"), server.urlOf("boss", "launch"));
    expect(message).toContain("could bypass row-level security");
  });

  it("is refused while another installation on it uses the role", async () => {
    const other = new pg.Client(server.urlOf("launchworthy_app", "launch"));
    await other.connect();
    expect(await refusal(server.urlOf("boss", "launch"))).toMatch(/is in use by another installation/);
    await other.end();
  });

  it("is refused without its password when it cannot be reached", async () => {
    const message = await refusal("postgresql://me:hunter2@127.0.0.1:1/app");
    expect(message).toMatch(/^DATABASE_URL: cannot connect to 127\.0\.0\.1:1\/app/);
    expect(message).not.toContain("hunter2");
  });
});

async function refusal(databaseUrl: string, migrationUrl?: string): Promise<string> {
  try {
    await prepareExternalDatabase(dataDir, databaseUrl, migrationUrl);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("It was not refused.");
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
