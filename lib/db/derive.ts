import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "./connection";
import { transaction } from "./transaction";

/**
 * Writes what follows from recorded facts and from time alone: snapshots, roll-ups, cached readiness.
 * Nobody did anything, so no event is due, and only a job may ask for it; whatever a person does goes
 * through `command`.
 */
export function derive<T>(scope: Scope, write: (tx: Tx) => Promise<T>): Promise<T> {
  if (scope.actor.kind !== "system") throw new Error("Only a job derives; a person's write is a command.");
  return transaction("write", { workspaceId: scope.workspaceId }, write);
}
