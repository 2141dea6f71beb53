import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from "./start-embedded";

let dataDir: string;
let started: EmbeddedDatabase[];

beforeEach(() => {
  dataDir = mkdtempSync(join(process.env.LAUNCHWORTHY_TEST_DIR ?? tmpdir(), "launchworthy-embedded-"));
  started = [];
});
afterEach(async () => {
  for (const database of started) await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the embedded database", () => {
  it("gives two roles that can bypass nothing, and no superuser can sign in", async () => {
    const { ownerUrl, appUrl } = await start();
    for (const url of [ownerUrl, appUrl]) {
      expect(
        await ask(
          url,
          "select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user",
        ),
      ).toEqual([{ bypasses: false }]);
    }
    const asSuperuser = new URL(ownerUrl);
    asSuperuser.username = "postgres";
    await expect(ask(asSuperuser.href, "select 1")).rejects.toThrow(
      /no pg_hba\.conf entry|authentication failed/,
    );
    asSuperuser.username = "launchworthy_app";
    await expect(ask(asSuperuser.href, "select 1")).rejects.toThrow(/authentication failed/);
  });

  it("listens on 127.0.0.1 only, with scram only", async () => {
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(readFileSync(join(dataDir, "postgres", "pg_hba.conf"), "utf8")).toMatch(
      /^host .* 127\.0\.0\.1\/32 scram-sha-256\n$/,
    );
  });

  it("keeps its data, its addresses and its passwords over a restart", async () => {
    const first = await start();
    await ask(first.ownerUrl, "create table kept (word text); insert into kept values ('still here')");
    await first.stop();
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(second.notes).toEqual([]);
    expect(await ask(second.ownerUrl, "select word from kept")).toEqual([{ word: "still here" }]);
  });

  it("survives the loss of its passwords with its data", async () => {
    const first = await start();
    await ask(first.ownerUrl, "create table kept (word text)");
    await first.stop();
    rmSync(join(dataDir, "postgres.json"));
    const second = await start();
    expect(second.notes.join()).toContain("new ones are set");
    expect(await ask(second.ownerUrl, "select * from kept")).toEqual([]);
  });

  it("sets aside a pid file whose number belongs to another program now", async () => {
    await (await start()).stop();
    writeFileSync(
      join(dataDir, "postgres", "postmaster.pid"),
      `${process.pid}\n${dataDir}\n0\n5432\n\n\n\nready\n`,
    );
    const { notes } = await start();
    expect(notes.join()).toContain("stale PostgreSQL pid file");
    expect(process.pid).toBeGreaterThan(0);
  });

  it("starts after a crash that left an empty pid file", async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), "");
    await start();
  });

  it("says in one line that the files are of another major version", async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "14\n");
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 14, this release brings \d+/);
  });

  it.runIf(process.getuid?.() === 0 && hasAccount())(
    "runs as another account where root has no user namespaces",
    async () => {
      const { ownerUrl, notes } = await start({ allowNamespace: false, durability: "throwaway" });
      expect(notes.join()).toContain("cannot reach");
      expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
      const { clusterDir } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
      await started.pop()?.stop();
      expect(existsSync(clusterDir)).toBe(false);
    },
  );
});

async function start(options?: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(dataDir, options);
  started.push(database);
  return database;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(statement);
    return result.rows;
  } finally {
    await client.end();
  }
}

function hasAccount(): boolean {
  try {
    return execFileSync("id", ["-u", "nobody"]).length > 0;
  } catch {
    return false;
  }
}
