import "server-only";
import { cookies } from "next/headers";
import { isSecureInstallation, sessionCookie } from "./session-cookie";

/** Hands the browser its session. */
export async function setSessionCookie(secret: string): Promise<void> {
  const { name, options } = sessionCookie(isSecureInstallation());
  (await cookies()).set(name, secret, options);
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie(isSecureInstallation());
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** A path of ours to go on to after signing in; anything that could lead elsewhere becomes the start. */
export function ownPath(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])[\w\-./?=&%~+,:@]*$/.test(next) ? next : "/";
}
