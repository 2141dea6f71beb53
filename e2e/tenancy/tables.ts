import pg from "pg";

export type ForeignKey = {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
};

/** Runs a statement as the owner of the tables, who sees every workspace. */
export async function asOwner<Row extends pg.QueryResultRow>(
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return run(process.env.LAUNCHWORTHY_OWNER_URL, statement, values);
}

/** Runs a statement as the app does, in a workspace or in none. */
export async function asApp<Row extends pg.QueryResultRow>(
  workspaceId: string | null,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_APP_URL });
  await client.connect();
  try {
    await client.query("begin");
    if (workspaceId !== null) {
      await client.query("select set_config('app.workspace_id', $1, true)", [workspaceId]);
    }
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    // Nothing a test tries here may last.
    await client.query("rollback");
    await client.end();
  }
}

/** Every table that holds things of workspaces, found by its column. */
export async function tenantTables(): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(`
    select c.relname "name" from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = 'workspaceId' and not a.attisdropped order by 1`);
  return rows.map(({ name }) => name);
}

export async function foreignKeys(): Promise<ForeignKey[]> {
  return asOwner<ForeignKey>(`
    select k.conrelid::regclass::text "table", k.conname "name", k.confrelid::regclass::text "target",
      array(select a.attname::text from unnest(k.conkey) with ordinality c(n, i)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.n order by c.i) "columns",
      array(select a.attname::text from unnest(k.confkey) with ordinality c(n, i)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.n order by c.i) "targetColumns"
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 2`);
}

async function run<Row extends pg.QueryResultRow>(
  url: string | undefined,
  statement: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
