import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Env, isLoopback } from "@/lib/env";

/** Tells the person at the terminal where the app is, how to sign in, and what was repaired on the way. */
export function report({ env, baseUrl, notes }: { env: Env; baseUrl: string; notes: string[] }): void {
  const credentials = join(env.LAUNCHWORTHY_DATA_DIR, "demo-credentials.json");
  const lines = [...notes.map((note) => `· ${note}`), "", `Launchworthy is ready at ${baseUrl}`];
  if (existsSync(credentials)) lines.push(`Demo accounts and their passwords: ${credentials}`);
  if (!isLoopback(env.HOST) && env.LAUNCHWORTHY_BASE_URL === null) {
    lines.push("Only requests for localhost are answered: set LAUNCHWORTHY_BASE_URL to serve other people.");
  }
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
