import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { writePrivateFile } from "@/lib/private-file";
import { DatabaseStartError } from "./database-start-error";

export type DatabaseUrls = { ownerUrl: string; appUrl: string; notes: string[] };

/**
 * Prepares a PostgreSQL the person brought. With one address the restricted role is made here; with two, the
 * first is that role already.
 * @throws DatabaseStartError when it cannot be reached, is too old, or its role must not be used; without any password.
 */
export async function prepareExternalDatabase(
  dataDir: string,
  databaseUrl: string,
  migrationUrl: string | undefined,
): Promise<DatabaseUrls> {
  if (migrationUrl === undefined) return makeAppRole(dataDir, databaseUrl);
  await withClient(migrationUrl, "MIGRATION_DATABASE_URL", requireVersion);
  await withClient(databaseUrl, "DATABASE_URL", refusePowerfulRole);
  return { ownerUrl: migrationUrl, appUrl: databaseUrl, notes: [] };
}

async function makeAppRole(dataDir: string, databaseUrl: string): Promise<DatabaseUrls> {
  return withClient(databaseUrl, "DATABASE_URL", async (client) => {
    await requireVersion(client);
    const passwordFile = join(dataDir, "app-role-password");
    const kept = existsSync(passwordFile) ? readFileSync(passwordFile, "utf8").trim() : null;
    if (kept !== null && (await canSignIn(asAppRole(databaseUrl, kept)))) {
      return { ownerUrl: databaseUrl, appUrl: asAppRole(databaseUrl, kept), notes: [] };
    }
    const password = randomBytes(24).toString("base64url");
    const note = await createOrReset(client, password);
    writePrivateFile(passwordFile, `${password}\n`);
    return { ownerUrl: databaseUrl, appUrl: asAppRole(databaseUrl, password), notes: [note] };
  });
}

async function createOrReset(client: pg.Client, password: string): Promise<string> {
  const { rows } = await client.query<{ may: boolean; exists: boolean; inUse: boolean }>(
    `select (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may,
            exists (select from pg_roles where rolname = $1) as exists,
            exists (select from pg_stat_activity where usename = $1) as "inUse"`,
    [appRole],
  );
  const { may = false, exists = false, inUse = false } = rows[0] ?? {};
  if (!may) throw new DatabaseStartError(await instructions(client));
  if (inUse) {
    throw new DatabaseStartError(
      `The role ${appRole} is in use by another installation on this server and its password is not in the data ` +
        "directory. Set DATABASE_URL to an app role of this installation and MIGRATION_DATABASE_URL to the owner.",
    );
  }
  const verb = exists ? "alter" : "create";
  const role = client.escapeIdentifier(appRole);
  try {
    const { rows: current } = await client.query<{ database: string }>(
      "select current_database() as database",
    );
    const database = client.escapeIdentifier(current[0]?.database ?? "");
    // Up to PostgreSQL 15 only a superuser may even repeat these words of an existing role; migrate() judges it.
    const powers = exists ? "" : "nosuperuser nobypassrls ";
    await client.query(`${verb} role ${role} login ${powers}password ${client.escapeLiteral(password)}`);
    await client.query(`grant ${role} to current_user`);
    await client.query(`grant connect on database ${database} to ${role}`);
  } catch (error) {
    throw new DatabaseStartError(`${await instructions(client)} (${messageOf(error)})`);
  }
  return exists ? `Gave the database role ${appRole} a new password.` : `Made the database role ${appRole}.`;
}

/** One line with the SQL that someone with more rights can run. */
async function instructions(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ me: string; database: string }>(
    "select quote_ident(current_user) as me, quote_ident(current_database()) as database",
  );
  const { me = "", database = "" } = rows[0] ?? {};
  return (
    `The role of DATABASE_URL may not create roles. Let a superuser run: ` +
    `CREATE ROLE ${appRole} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '<choose one>'; GRANT ${appRole} TO ${me}; ` +
    `GRANT CONNECT ON DATABASE ${database} TO ${appRole}; — then set MIGRATION_DATABASE_URL to the present ` +
    `address and DATABASE_URL to that of ${appRole}.`
  );
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  if (Number(rows[0]?.version) >= 150_000) return;
  throw new DatabaseStartError("The database is older than PostgreSQL 15. Use 15 or newer.");
}

/** Row-level security does not bind superusers, roles that may bypass it, or (in effect) owners. */
async function refusePowerfulRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; bypasses: boolean; owns: boolean }>(
    `select r.rolname as name, r.rolsuper or r.rolbypassrls as bypasses,
            pg_has_role(r.oid, d.datdba, 'member')
              or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member'))
              as owns
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  );
  const role = rows[0];
  if (!role?.bypasses && !role?.owns) return;
  throw new DatabaseStartError(
    `The role "${role.name}" of DATABASE_URL could bypass row-level security (superuser, BYPASSRLS or owner). ` +
      "Give the app a role that owns nothing, or leave MIGRATION_DATABASE_URL empty to have one made.",
  );
}

async function canSignIn(url: string): Promise<boolean> {
  return withClient(url, "DATABASE_URL", async () => true).catch(() => false);
}

async function withClient<T>(
  url: string,
  variable: string,
  run: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname || "the local socket"}${port && `:${port}`}${pathname}`;
    throw new DatabaseStartError(`${variable}: cannot connect to ${where} (${messageOf(error)}).`);
  }
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

function asAppRole(url: string, password: string): string {
  const address = new URL(url);
  address.username = appRole;
  address.password = password;
  return address.href;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

const appRole = "launchworthy_app";
