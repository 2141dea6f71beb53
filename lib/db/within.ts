import "server-only";
import type { RawBuilder } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "./connection";
import { singleRead, transaction } from "./transaction";

/**
 * Reads inside the scope's workspace, and nothing outside it.
 * @param open a transaction of the same scope to read in; without one, a transaction of its own.
 */
export function within<T>(scope: Scope, read: (tx: Tx) => Promise<T>, open?: Tx): Promise<T> {
  if (open) return read(open);
  return transaction("read", { workspaceId: scope.workspaceId }, read);
}

/** Reads the global tables (accounts, sessions) and the look-up functions; tenant tables show no row. */
export function outsideWorkspaces<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction("read", { workspaceId: null }, read);
}

/** The same with one statement, in one round trip: what every request begins with. */
export function lookUp<Row>(query: RawBuilder<Row>): Promise<Row[]> {
  return singleRead(query);
}
