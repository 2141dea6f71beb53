import "server-only";
import { sql } from "kysely";
import { lookUp, within } from "@/lib/db/within";
import type { ProjectRole, WorkspaceRole } from "@/lib/domain/access/grants";
import { can, type Permission } from "@/lib/domain/access/grants";
import { type TokenScope, tokenScopeFor } from "@/lib/domain/access/token-scopes";
import { AppError } from "@/lib/errors";
import { actorAccountId, mintProjectScope, mintScope, type ProjectScope, type Scope } from "./scope";
import { hashSecret } from "./secrets";

export type Session = { sessionId: string; accountId: string; lastSeenAt: Date };

/** A live session and the person's standing in the workspace asked for. Null fields mean "not there". */
export type SessionAccess = { session: Session; scope: Scope | null };

type SessionRow = {
  sessionId: string;
  accountId: string;
  lastSeenAt: Date;
  workspaceId: string | null;
  slug: string | null;
  role: WorkspaceRole | null;
};

/** Looks a session cookie up, in one statement with the workspace the request names (or none). */
export async function findSessionAccess(
  secret: string,
  workspaceSlug: string | null,
): Promise<SessionAccess | null> {
  const [row] = await lookUp(
    sql<SessionRow>`select * from find_session(${hashSecret(secret)}, ${workspaceSlug})`,
  );
  if (!row) return null;
  const session = { sessionId: row.sessionId, accountId: row.accountId, lastSeenAt: row.lastSeenAt };
  if (!row.workspaceId || !row.slug || !row.role) return { session, scope: null };
  const actor = { kind: "person", accountId: row.accountId, sessionId: row.sessionId } as const;
  return {
    session,
    scope: mintScope({ workspaceId: row.workspaceId, slug: row.slug, actor, role: row.role }),
  };
}

type TokenRow = {
  tokenId: string;
  accountId: string;
  scopes: TokenScope[];
  lastUsedAt: Date | null;
  workspaceId: string;
  slug: string;
  role: WorkspaceRole;
};

/** Looks an API token up; it acts as its person, in its one workspace, within its scopes. */
export async function findTokenAccess(
  secret: string,
): Promise<{ scope: Scope; lastUsedAt: Date | null } | null> {
  const [row] = await lookUp(sql<TokenRow>`select * from find_api_token(${hashSecret(secret)})`);
  if (!row) return null;
  const actor = {
    kind: "token",
    accountId: row.accountId,
    tokenId: row.tokenId,
    scopes: row.scopes,
  } as const;
  const scope = mintScope({ workspaceId: row.workspaceId, slug: row.slug, actor, role: row.role });
  return { scope, lastUsedAt: row.lastUsedAt };
}

/** The scope of a job: the system itself, inside one workspace. */
export function systemScope(workspaceId: string, job: string): Scope {
  return mintScope({ workspaceId, slug: "", actor: { kind: "system", job }, role: "owner" });
}

/** A job's scope on one project of its workspace. */
export function systemProjectScope(workspaceId: string, projectId: string, job: string): ProjectScope {
  return mintProjectScope(systemScope(workspaceId, job), { projectId, projectRole: null });
}

export type ProjectHandle = { scope: ProjectScope; slug: string; deleted: boolean };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Proves that the actor may read a project, named by id or by any slug it ever had.
 *
 * @throws AppError "not-found" when it is missing, foreign or invisible to the actor: the three look alike.
 */
export async function openProject(scope: Scope, idOrSlug: string): Promise<ProjectHandle> {
  const wanted = idOrSlug.toLowerCase();
  const named = UUID.test(wanted)
    ? sql`p."id" = ${wanted}::uuid`
    : sql`p."id" = (select s."projectId" from project_slug s where s."workspaceId" = ${scope.workspaceId}::uuid and s."slug" = ${wanted})`;
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<{
      id: string;
      slug: string;
      role: ProjectRole | null;
      deletedAt: Date | null;
    }>`
      select p."id", p."slug", p."deletedAt", pm."role" from project p
      left join project_member pm on pm."workspaceId" = p."workspaceId" and pm."projectId" = p."id"
        and pm."accountId" = ${actorAccountId(scope.actor)}::uuid
      where p."workspaceId" = ${scope.workspaceId}::uuid and ${named}`.execute(tx);
    return rows[0];
  });
  const visible =
    row &&
    (scope.actor.kind === "system" || can({ workspace: scope.role, project: row.role }, "project.read"));
  if (!visible) throw new AppError("not-found", "There is no such project here.");
  return {
    scope: mintProjectScope(scope, { projectId: row.id, projectRole: row.role }),
    slug: row.slug,
    deleted: row.deletedAt !== null,
  };
}

/** Whether the scope's actor holds a permission, for showing or hiding what they could do. */
export function allows(scope: Scope | ProjectScope, permission: Permission): boolean {
  const project = "projectRole" in scope ? scope.projectRole : null;
  if (!can({ workspace: scope.role, project }, permission)) return false;
  return scope.actor.kind !== "token" || scope.actor.scopes.includes(tokenScopeFor(permission));
}

/** The gate of a read that needs more than membership. @throws AppError "forbidden" */
export function requirePermission(scope: Scope | ProjectScope, permission: Permission): void {
  if (!allows(scope, permission)) throw new AppError("forbidden", "Your role does not allow this.");
}
