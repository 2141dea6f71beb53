import type { ProjectRole, WorkspaceRole } from "@/lib/domain/access/grants";
import type { TokenScope } from "@/lib/domain/access/token-scopes";

declare const proven: unique symbol;

/** Who acts. A token acts as the person it belongs to, within the scopes it was given. */
export type Actor =
  | { kind: "person"; accountId: string; sessionId: string }
  | { kind: "token"; accountId: string; tokenId: string; scopes: readonly TokenScope[] }
  | { kind: "system"; job: string };

/**
 * Proof that the actor's standing in the workspace was established for this very request.
 * Branded, so that no other code can make one; every query and command takes it first.
 */
export type Scope = {
  readonly workspaceId: string;
  readonly slug: string;
  readonly actor: Actor;
  readonly role: WorkspaceRole;
  readonly [proven]: "scope";
};

/** Proof that the actor may read this very project. */
export type ProjectScope = Scope & {
  readonly projectId: string;
  readonly projectRole: ProjectRole | null;
};

/**
 * A project a command is to change. A command proves standing itself, on the locked row, so the id is
 * enough; a query takes a `ProjectScope`, which this is not.
 */
export type CommandTarget = Scope & { readonly projectId: string };

/** For lib/auth alone (a rule of lib/architecture.test.ts): brands a scope whose facts were just read. */
export function mintScope(facts: Omit<Scope, typeof proven>): Scope {
  return facts as Scope;
}

export function mintProjectScope(
  scope: Scope,
  facts: { projectId: string; projectRole: ProjectRole | null },
): ProjectScope {
  return { ...scope, ...facts };
}

/** The account behind an actor; null for the system itself. */
export function actorAccountId(actor: Actor): string | null {
  return actor.kind === "system" ? null : actor.accountId;
}
