import "server-only";
import type { SignedIn } from "@/lib/db/identity-command";
import { outsideWorkspaces } from "@/lib/db/within";

export type SessionRow = {
  id: string;
  userAgent: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

/** The person's live sessions, the one that asks first, then the most recently used. */
export async function listSessions(caller: SignedIn): Promise<SessionRow[]> {
  const rows = await outsideWorkspaces((tx) =>
    tx
      .selectFrom("session")
      .select(["id", "userAgent", "address", "createdAt", "lastSeenAt"])
      .where("accountId", "=", caller.accountId)
      .where("revokedAt", "is", null)
      .where("expiresAt", ">", new Date())
      .orderBy("lastSeenAt", "desc")
      .limit(100)
      .execute(),
  );
  const sessions = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === caller.sessionId,
  }));
  return [
    ...sessions.filter((session) => session.current),
    ...sessions.filter((session) => !session.current),
  ];
}
