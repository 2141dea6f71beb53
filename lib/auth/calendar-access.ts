import "server-only";
import { sql } from "kysely";
import { lookUp, within } from "@/lib/db/within";
import type { WorkspaceRole } from "@/lib/domain/access/grants";
import { addressGroup } from "@/lib/http/client-address";
import { createLimit, requireAllowed } from "@/lib/http/rate-limit";
import { systemScope } from "./access";
import { mintScope, type Scope } from "./scope";
import { hashSecret } from "./secrets";

// Calendar services fetch for thousands of people from a few addresses; sign-in must not suffer from them.
const perAddress = createLimit({ name: "calendar-address", points: 600, seconds: 900 });

/** Counts a look at a calendar. @throws Problem 429 */
export async function countCalendarFetch(address: string): Promise<void> {
  requireAllowed(await perAddress(addressGroup(address)));
}

export type CalendarAccess = { scope: Scope; feedId: string; projectId: string | null };

type FeedRow = { workspaceId: string; feedId: string; accountId: string; projectId: string | null };

/**
 * Looks the secret of a calendar's address up. Whoever holds it reads what its person may read now, and
 * changes nothing: the feed stands where an API token with the scope "read" would.
 */
export async function findCalendarAccess(secret: string): Promise<CalendarAccess | null> {
  const [feed] = await lookUp(sql<FeedRow>`select * from find_calendar_feed(${hashSecret(secret)})`);
  if (!feed) return null;
  const { workspaceId, accountId, feedId, projectId } = feed;
  const standing = await within(systemScope(workspaceId, "calendar"), async (tx) => {
    const { rows } = await sql<{ slug: string; role: WorkspaceRole }>`
      select w."slug", m."role" from member m join workspace w on w."workspaceId" = m."workspaceId"
      where m."workspaceId" = ${workspaceId}::uuid and m."accountId" = ${accountId}::uuid
        and m."disabledAt" is null`.execute(tx);
    return rows[0];
  });
  if (!standing) return null;
  const actor = { kind: "token", accountId, tokenId: feedId, scopes: ["read"] } as const;
  return { scope: mintScope({ workspaceId, ...standing, actor }), feedId, projectId };
}
