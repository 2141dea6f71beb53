import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

export type MigrationTarget = {
  /** Role that owns the tables; neither superuser nor the app's own role. */
  ownerUrl: string;
  appUrl: string;
  /** Folder of `<timestamp>_<name>/migration.sql`. */
  directory: string;
};

const LOCK = 7_231_904_418;

/**
 * Brings the database to the newest migration, one instance at a time (advisory lock), each file in
 * its own transaction, and grants the app role what it needs. Idempotent.
 *
 * @returns the names applied now.
 * @throws when an applied file was edited since (checksum), with its name.
 */
export async function migrate({ ownerUrl, appUrl, directory }: MigrationTarget): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      `create table if not exists schema_migration ("name" text primary key, "checksum" text not null, "appliedAt" timestamptz not null default now())`,
    );
    const applied = await applyPending(client, await readMigrations(directory));
    const appRole = new URL(appUrl).username;
    await refuseUnsafeRole(client, appRole);
    await grantAppRole(client, decodeURIComponent(appRole));
    await installJobQueue(client, decodeURIComponent(appRole), appUrl);
    return applied;
  } finally {
    await client.end();
  }
}

/** Names of migrations on disk that the database has not applied; empty when it is current. */
export async function pendingMigrations(
  query: (text: string) => Promise<{ name: string }[]>,
  directory: string,
): Promise<string[]> {
  const done = new Set((await query(`select "name" from schema_migration`)).map((row) => row.name));
  return (await readMigrations(directory)).map((file) => file.name).filter((name) => !done.has(name));
}

type MigrationFile = { name: string; sql: string; checksum: string };

async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const sorted = names.map((entry) => entry.name).sort();
  return Promise.all(
    sorted.map(async (name) => {
      const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyPending(client: pg.Client, files: MigrationFile[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select "name", "checksum" from schema_migration`,
  );
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  const applied: string[] = [];
  for (const file of files) {
    const checksum = known.get(file.name);
    if (checksum === undefined) {
      await applyOne(client, file);
      applied.push(file.name);
    } else if (checksum !== file.checksum) {
      throw new Error(
        `Migration ${file.name} was edited after it had been applied. Restore it and add a new one.`,
      );
    }
  }
  return applied;
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query("begin");
    await client.query(file.sql);
    await client.query(`insert into schema_migration ("name", "checksum") values ($1, $2)`, [
      file.name,
      file.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${file.name} failed and was rolled back: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function refuseUnsafeRole(client: pg.Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ bypasses: boolean; owns: boolean }>(
    `select r.rolsuper or r.rolbypassrls as bypasses,
            pg_has_role(r.oid, (select c.relowner from pg_class c where c.oid = 'workspace'::regclass), 'member') as owns
     from pg_roles r where r.rolname = $1`,
    [decodeURIComponent(appRole)],
  );
  const role = rows[0];
  if (!role) throw new Error(`The app's database role "${appRole}" does not exist.`);
  if (role.bypasses || role.owns) {
    throw new Error(
      `The app's database role "${appRole}" could bypass row-level security. Use one that owns no table and is NOSUPERUSER NOBYPASSRLS.`,
    );
  }
}

/** What the app may not do at all is left out: history is appended to, never edited. */
async function grantAppRole(client: pg.Client, appRole: string): Promise<void> {
  const role = client.escapeIdentifier(appRole);
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke update, delete, truncate on event, account_event, evidence_revision from ${role};
    revoke delete, truncate on revision, audit_head, account_audit_head, account from ${role};
    revoke insert, update, delete on schema_migration from ${role};
    grant execute on all functions in schema public to ${role};
  `);
}

/** The queue's tables have row security without policies, so they must belong to the role that uses them. */
async function installJobQueue(client: pg.Client, appRole: string, appUrl: string): Promise<void> {
  const role = client.escapeIdentifier(appRole);
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = client.escapeIdentifier(rows[0]?.name ?? "");
  await client.query(`grant create on database ${database} to ${role}`);
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  // The failure reaches us through runMigrations; an unheard event would end the process first.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
    await client.query(`revoke create on database ${database} from ${role}`);
  }
}
