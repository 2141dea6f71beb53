import "server-only";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";

/** Whether anybody may sign up (`LAUNCHWORTHY_SIGNUP=open`), or only who was invited. */
export function signUpIsOpen(): boolean {
  return process.env.LAUNCHWORTHY_SIGNUP !== "invite";
}

/** Where the demo's sign-ins are written, told on loopback only; null where there is no demo to try. */
export function demoCredentialsPath(): string | null {
  if (process.env.LAUNCHWORTHY_BASE_URL) return null;
  const path = join(process.env.LAUNCHWORTHY_DATA_DIR ?? ".data", "demo-credentials.json");
  return existsSync(path) ? relative(process.cwd(), path) || path : null;
}
