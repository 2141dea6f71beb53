/** Where people reach this installation, without a trailing slash: the base of every link in a mail. */
export function baseUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (env.LAUNCHWORTHY_BASE_URL) return env.LAUNCHWORTHY_BASE_URL.replace(/\/+$/, "");
  return `http://localhost:${env.PORT ?? "3000"}`;
}
