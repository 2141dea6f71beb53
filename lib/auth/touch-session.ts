import "server-only";
import { sql } from "kysely";
import { touch } from "@/lib/db/touch";
import type { Session } from "./access";

const MINUTE_MS = 60_000;

/** Notes that a session is in use, at most once a minute, without making the request wait for it. */
export function touchSession(session: Session): void {
  if (Date.now() - session.lastSeenAt.getTime() < MINUTE_MS) return;
  touch(
    null,
    sql`update session set "lastSeenAt" = app_now() where "id" = ${session.sessionId}::uuid
      and "lastSeenAt" < app_now() - interval '1 minute'`,
  );
}

/** The same for an API token's last use. */
export function touchToken(workspaceId: string, tokenId: string, lastUsedAt: Date | null): void {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < MINUTE_MS) return;
  touch(
    workspaceId,
    sql`update api_token set "lastUsedAt" = app_now() where "workspaceId" = ${workspaceId}::uuid and "id" = ${tokenId}::uuid`,
  );
}
