import "server-only";
import type { RawBuilder } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "./connection";
import { singleRead, transaction } from "./transaction";

/** Reads inside the scope's workspace, and nothing outside it. */
export function within<T>(scope: Scope, read: (tx: Tx) => Promise<T>): Promise<T> {
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
