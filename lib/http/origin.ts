/**
 * Whether a browser sent this write from our own pages. A cookie alone proves nothing about where a
 * request was made; a missing Origin is refused too, because every browser sends one with a write.
 *
 * @param headers of the request.
 * @param allowed origins of this installation, e.g. "http://localhost:3000".
 */
export function isOwnOrigin(headers: Headers, allowed: readonly string[]): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  return origin !== null && allowed.includes(origin);
}

/** The origins this installation answers to: its one base URL, else loopback on its own port. */
export function allowedOrigins(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  if (env.LAUNCHWORTHY_BASE_URL) return [new URL(env.LAUNCHWORTHY_BASE_URL).origin];
  const port = env.PORT ?? "3000";
  const suffix = port === "80" ? "" : `:${port}`;
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}${suffix}`);
}
