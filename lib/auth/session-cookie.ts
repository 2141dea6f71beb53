import "server-only";

export const SESSION_DAYS = 30;

/** `__Host-` binds the cookie to this very host over TLS; plain HTTP exists on loopback only. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-launchworthy-session" : "launchworthy-session";
}

export function sessionCookie(secure: boolean) {
  return {
    name: sessionCookieName(secure),
    options: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: SESSION_DAYS * 86_400 } as const,
  };
}

/** Whether the installation is reached over TLS, by its one configured base URL. */
export function isSecureInstallation(): boolean {
  return process.env.LAUNCHWORTHY_BASE_URL?.startsWith("https:") ?? false;
}
