import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import type { Permission } from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";
import { PATH_HEADER } from "@/lib/http/path-header";
import {
  allows,
  findSessionAccess,
  openProject,
  type ProjectHandle,
  type Session,
  type SessionAccess,
} from "./access";
import type { ProjectScope, Scope } from "./scope";
import { isSecureInstallation, sessionCookieName } from "./session-cookie";
import { touchSession } from "./touch-session";

/** The signed-in person's session, or null. Looked up once per request, in the database every time. */
export const loadSession = cache(
  async (): Promise<Session | null> => (await loadAccess(null))?.session ?? null,
);

/** The signed-in person's session; anybody else is sent to sign in and comes back here. */
export async function loadSignedIn(): Promise<Session> {
  return (await loadSession()) ?? redirectToSignIn();
}

/** The viewer's scope in the workspace a page is under: the gate of every workspace page. */
export const loadScope = cache(async (workspaceSlug: string): Promise<Scope> => {
  const access = (await loadAccess(workspaceSlug)) ?? (await redirectToSignIn());
  if (!access.scope) notFound();
  if (access.scope.slug !== workspaceSlug) await redirectToSlug(1, access.scope.slug);
  return access.scope;
});

/** The gate of every project page. A project in the trash is shown by its settings page alone. */
export async function loadProjectScope(
  workspaceSlug: string,
  projectSlug: string,
  on: "live" | "trashed-too" = "live",
): Promise<ProjectScope> {
  const project = await loadProjectHandle(workspaceSlug, projectSlug);
  if (project.deleted && on === "live") notFound();
  return project.scope;
}

/** One look-up and one scope per request, whichever of layout and page asks first. */
const loadProjectHandle = cache(
  async (workspaceSlug: string, projectSlug: string): Promise<ProjectHandle> => {
    const project = await openProject(await loadScope(workspaceSlug), projectSlug).catch(pageOutcome);
    if (project.slug !== projectSlug) await redirectToSlug(3, project.slug);
    return project;
  },
);

/** Shows the no-access panel unless the viewer holds the permission. */
export function guardPage(scope: Scope | ProjectScope, permission: Permission): void {
  if (!allows(scope, permission)) forbidden();
}

const loadAccess = cache(async (workspaceSlug: string | null): Promise<SessionAccess | null> => {
  const secret = (await cookies()).get(sessionCookieName(isSecureInstallation()))?.value;
  if (!secret) return null;
  const access = await findSessionAccess(secret, workspaceSlug);
  if (access) touchSession(access.session);
  return access;
});

async function currentPath(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "/";
}

async function redirectToSignIn(): Promise<never> {
  redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
}

/** The page's own address with one segment (counted from 1) replaced: the workspace's or the project's. */
async function redirectToSlug(segment: 1 | 3, slug: string): Promise<never> {
  const path = await currentPath();
  const query = path.indexOf("?");
  const segments = (query === -1 ? path : path.slice(0, query)).split("/").with(segment, slug);
  permanentRedirect(segments.join("/") + (query === -1 ? "" : path.slice(query)));
}

function pageOutcome(error: unknown): never {
  if (error instanceof AppError && error.code === "not-found") notFound();
  if (error instanceof AppError && error.code === "forbidden") forbidden();
  throw error;
}
