import "server-only";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { ClientBase } from "pg";
import type { DB } from "./schema.generated";

/** Typed queries inside one open transaction; `sql` from kysely runs on it too. */
export type Tx = Kysely<DB>;

/** Wraps a client whose transaction is already open. Nothing here can begin, commit or change the scope. */
export function queriesOn(client: ClientBase): Tx {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(client: ClientBase) {
    this.#connection = new ClientConnection(client);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction(): Promise<void> {
    return refuseNesting();
  }
  commitTransaction(): Promise<void> {
    return refuseNesting();
  }
  rollbackTransaction(): Promise<void> {
    return refuseNesting();
  }
}

function refuseNesting(): Promise<never> {
  return Promise.reject(new Error("A transaction is opened by within() or command() only."));
}

class ClientConnection implements DatabaseConnection {
  readonly #client: ClientBase;
  constructor(client: ClientBase) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query({
      text: query.sql,
      values: [...query.parameters],
      name: preparedName(query.sql),
    });
    const affected = result.command === "SELECT" ? undefined : BigInt(result.rowCount ?? 0);
    return { rows: result.rows, numAffectedRows: affected };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; results here are never streamed
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Streaming is not used: page with a cursor instead.");
  }
}

// Beside the pool and as long-lived: pages and API are bundled apart, and two counters over the same
// connections would give one name to two statements.
const registry = globalThis as { launchworthyPreparedNames?: Map<string, string> };
const MAX_PREPARED = 400;

/** The same text gets the same name, so each connection plans it once; past the limit it goes unnamed. */
function preparedName(text: string): string | undefined {
  registry.launchworthyPreparedNames ??= new Map();
  const names = registry.launchworthyPreparedNames;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_PREPARED) return undefined;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}
