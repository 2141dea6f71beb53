import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";
import { mailIsConfigured } from "@/lib/mail/transport";
import { queueLetter } from "./queue-letters";

/** From this hour of Monday on, in the workspace's zone; who was asleep on Monday gets it on Tuesday at the latest. */
const MORNING_HOUR = 7;

/**
 * Queues the letter of the week for everybody who has a role on a project. Once per person and week; what
 * it says is worked out when it is sent. @returns how many were asked for.
 */
export async function queueWeeklyLetters(workspaceId: string): Promise<number> {
  if (!mailIsConfigured()) return 0;
  return derive(systemScope(workspaceId, "weekly-digest"), async (tx) => {
    const { rows } = await sql<{ accountId: string; week: string; now: Date }>`
      select m."accountId", date_trunc('week', clock."local")::date::text "week", app_now() "now"
      from workspace w, lateral (select app_now() at time zone w."timeZone" "local") clock, member m
      join account a on a."id" = m."accountId" and a."disabledAt" is null and a."deletedAt" is null
      where w."workspaceId" = ${workspaceId}::uuid and w."deletedAt" is null and w."archivedAt" is null
        and m."workspaceId" = w."workspaceId" and m."disabledAt" is null
        and (extract(isodow from clock."local"), extract(hour from clock."local")) >= (1, ${MORNING_HOUR})
        and extract(isodow from clock."local") <= 2
        and exists (select from project_member p where p."workspaceId" = m."workspaceId" and p."accountId" = m."accountId")
        and not exists (select from notification_preference n where n."workspaceId" = m."workspaceId"
          and n."accountId" = m."accountId" and n."kind" = 'weekly-digest' and not n."mail")`.execute(tx);
    for (const { accountId, week, now } of rows) {
      const letter = { accountId, kind: "weekly-digest", key: `week:${week}`, inboxItemId: null };
      await queueLetter(tx, workspaceId, { ...letter, since: now.toISOString() });
    }
    return rows.length;
  });
}
