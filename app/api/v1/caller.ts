import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { findSessionAccess, findTokenAccess, openProject, type Session } from "@/lib/auth/access";
import type { CommandTarget, ProjectScope, Scope } from "@/lib/auth/scope";
import { isSecureInstallation, sessionCookieName } from "@/lib/auth/session-cookie";
import { touchSession, touchToken } from "@/lib/auth/touch-session";
import { AppError } from "@/lib/errors";
import { allowedOrigins, isOwnOrigin } from "@/lib/http/origin";
import { Problem } from "@/lib/http/problem";

/** Who sent a request: a token in its one workspace, or a browser's session in the one it names. */
export type Caller =
  | { kind: "token"; accountId: string; scope: Scope }
  | { kind: "session"; accountId: string; session: Session; workspace: string | null; scope: Scope | null };

/** What every handler finds in its context. */
export type ApiEnv = { Variables: { requestId: string; caller: Caller } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Establishes the caller, in one statement. A Bearer token decides alone where there is one; a session
 * cookie writes only from our own pages.
 *
 * @throws Problem 401 without valid credentials, 403 for a write from a foreign page.
 */
export async function identify(c: Context<ApiEnv>): Promise<Caller> {
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) return tokenCaller(authorization, c.req.method);
  const secret = getCookie(c, sessionCookieName(isSecureInstallation()));
  if (!secret) throw unauthenticated("Send `Authorization: Bearer lw_…`, or sign in.");
  const workspace = c.req.header("launchworthy-workspace") ?? linkedWorkspace(c);
  const access = await findSessionAccess(secret, workspace);
  if (!access) throw unauthenticated("This session has ended. Sign in again.");
  if (!READS.has(c.req.method) && !isOwnOrigin(c.req.raw.headers, allowedOrigins())) throw foreignOrigin();
  touchSession(access.session);
  const { accountId } = access.session;
  return { kind: "session", accountId, session: access.session, workspace, scope: access.scope };
}

/** A download is a plain link, which carries no header: a read may name its workspace in the query. */
function linkedWorkspace(c: Context<ApiEnv>): string | null {
  return READS.has(c.req.method) ? (c.req.query("workspace") ?? null) : null;
}

/** The workspace a request is about. @throws Problem 400 when a session names none, AppError when it is not theirs. */
export function workspaceScope(c: Context<ApiEnv>): Scope {
  const caller = c.get("caller");
  if (caller.scope) return caller.scope;
  if (caller.kind === "session" && caller.workspace === null) {
    throw new Problem(400, "workspace-required", "Name the workspace in the header Launchworthy-Workspace.");
  }
  throw new AppError("not-found", "There is no such workspace.");
}

/** The project in the path, by id or slug, when the caller may read it. One in the trash is not found here. */
export async function projectScope(c: Context<ApiEnv>, idOrSlug: string): Promise<ProjectScope> {
  const { scope, deleted } = await openProject(workspaceScope(c), idOrSlug);
  if (deleted) throw new AppError("not-found", "This project is in the trash.");
  return scope;
}

/** The same for a command, which proves standing itself: an id needs no look-up of its own. */
export async function commandTarget(c: Context<ApiEnv>, idOrSlug: string): Promise<CommandTarget> {
  if (!UUID.test(idOrSlug)) return projectScope(c, idOrSlug);
  return { ...workspaceScope(c), projectId: idOrSlug.toLowerCase() };
}

/** What belongs to the person and not to a workspace is closed to tokens. @throws Problem 403 */
export function signedIn(c: Context<ApiEnv>): { accountId: string; sessionId: string } {
  const caller = c.get("caller");
  if (caller.kind === "session") return { accountId: caller.accountId, sessionId: caller.session.sessionId };
  throw new Problem(403, "session-required", "A token cannot do this: sign in with a browser.");
}

/**
 * Whether whoever sent a request, perhaps long ago, may still read a project: for an answer that stays open.
 * It leaves no mark of having been seen, so that an open page alone does not keep a session alive.
 */
export async function mayStillRead(c: Context<ApiEnv>, projectId: string): Promise<boolean> {
  try {
    const scope = await presentScope(c);
    return scope !== null && !(await openProject(scope, projectId)).deleted;
  } catch {
    // Not proven is not allowed; whoever may read it connects again.
    return false;
  }
}

async function presentScope(c: Context<ApiEnv>): Promise<Scope | null> {
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) {
    const secret = bearerSecret(authorization);
    return (secret === undefined ? null : await findTokenAccess(secret))?.scope ?? null;
  }
  const secret = getCookie(c, sessionCookieName(isSecureInstallation())) ?? "";
  const workspace = c.req.header("launchworthy-workspace") ?? linkedWorkspace(c);
  return (await findSessionAccess(secret, workspace))?.scope ?? null;
}

/** Whose allowance and whose Idempotency-Keys these are. */
export function ownerKey(caller: Caller): string {
  if (caller.kind === "session")
    return `session:${caller.session.sessionId}:${caller.scope?.workspaceId ?? ""}`;
  const { actor } = caller.scope;
  return `token:${actor.kind === "token" ? actor.tokenId : ""}`;
}

async function tokenCaller(authorization: string, method: string): Promise<Caller> {
  const secret = bearerSecret(authorization);
  const access = secret === undefined ? null : await findTokenAccess(secret);
  if (!access) throw unauthenticated("This token is unknown, expired or revoked.");
  const { scope, lastUsedAt } = access;
  if (scope.actor.kind !== "token") throw unauthenticated("This is not a token.");
  if (READS.has(method) && !scope.actor.scopes.includes("read")) {
    throw new AppError("forbidden", 'This token lacks the scope "read".');
  }
  touchToken(scope.workspaceId, scope.actor.tokenId, lastUsedAt);
  return { kind: "token", accountId: scope.actor.accountId, scope };
}

function bearerSecret(authorization: string): string | undefined {
  return /^Bearer +(lw_[\w-]{20,200})$/i.exec(authorization.trim())?.[1];
}

function unauthenticated(detail: string): Problem {
  return new Problem(
    401,
    "unauthenticated",
    detail,
    {},
    { "www-authenticate": 'Bearer realm="Launchworthy"' },
  );
}

function foreignOrigin(): Problem {
  return new Problem(403, "foreign-origin", "A session writes only from our own pages. Scripts use a token.");
}
