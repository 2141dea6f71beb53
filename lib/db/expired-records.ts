import "server-only";
import { sql } from "kysely";
import { transaction } from "./transaction";

/** Sessions and links are kept this long after their end: a device list may still be asked about. */
const KEPT_DAYS = 30;

/** Deletes sessions and account links that ended a month ago. @returns how many of each went. */
export async function forgetExpired(): Promise<{ sessions: number; links: number }> {
  return transaction("write", { workspaceId: null }, async (tx) => {
    const before = sql`app_now() - make_interval(days => ${KEPT_DAYS})`;
    const sessions = await sql`delete from session where least("expiresAt", "revokedAt") < ${before}`.execute(
      tx,
    );
    const links = await sql`delete from account_link where least("expiresAt", "usedAt") < ${before}`.execute(
      tx,
    );
    return { sessions: Number(sessions.numAffectedRows ?? 0), links: Number(links.numAffectedRows ?? 0) };
  });
}
