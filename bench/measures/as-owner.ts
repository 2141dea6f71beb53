import { findSessionAccess } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { closePool } from "@/lib/db/pool";
import { median } from "../load";
import type { Bench } from "./bench";

/** The scope a request of the owner of the workspace of that size would have. */
export async function scopeOf({ app, workspaces }: Bench, size: 100 | 10_000): Promise<Scope> {
  await actAs(app.appUrl);
  const { session, slug } = workspaces[size];
  const access = await findSessionAccess(session, slug);
  if (!access?.scope) throw new Error("The session of the load does not work.");
  return access.scope;
}

/** From now on the queries of this process go to the database as the role of the address. */
export async function actAs(url: string): Promise<void> {
  if (process.env.LAUNCHWORTHY_APP_URL === url) return;
  await closePool();
  process.env.LAUNCHWORTHY_APP_URL = url;
}

/** The median of single calls in milliseconds, after some that do not count. */
export async function timeOf(ask: () => Promise<unknown>, calls: number, warmUps: number): Promise<number> {
  // PostgreSQL settles on a generic plan after the fifth execution of a prepared statement.
  for (let call = 0; call < warmUps; call++) await ask();
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return median(times);
}
