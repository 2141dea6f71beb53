import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import type { Tx } from "@/lib/db/connection";
import { derive } from "@/lib/db/derive";
import { within } from "@/lib/db/within";
import type { Matter } from "@/lib/domain/inbox/matter";
import { dueReminders } from "./due-reminders";
import { recordMatters } from "./record-matters";

/** From this hour on, in the workspace's zone, the day's reminders are due. */
const MORNING_HOUR = 7;
const REMINDED = [
  "waiver-expiring",
  "evidence-expiring",
  "evidence-stale",
  "condition-due",
  "target-due",
  "rotation-due",
  "rollout-task-due",
  "action-due",
  "on-call-gap",
];

/**
 * Reminds of what expires or is due, once per person and rung: a run that was missed is made up for by the
 * next. What is no longer due, because it was renewed, met or moved, leaves the inbox.
 * @returns how many reminders stand.
 */
export async function remind(workspaceId: string): Promise<number> {
  return (await isMorning(workspaceId)) ? remindOf(workspaceId, null) : 0;
}

/** The same for one project at once, after its evidence changed. */
export async function remindAgain(workspaceId: string, projectId: string): Promise<number> {
  return remindOf(workspaceId, projectId);
}

async function remindOf(workspaceId: string, projectId: string | null): Promise<number> {
  const scope = systemScope(workspaceId, "remind");
  const due = await within(scope, (tx) => dueReminders(tx, workspaceId, projectId));
  if (due === null) return 0;
  const { reminders, now } = due;
  await derive(scope, async (tx) => {
    const standing = reminders.map(({ matter }) => matter);
    await endOthers(tx, workspaceId, { standing, projectId, now });
    for (const { matter, projectId: about } of reminders) {
      await recordMatters(tx, workspaceId, {
        matters: [matter],
        resolved: [],
        projectId: about,
        seq: null,
        at: now,
      });
    }
  });
  return reminders.length;
}

async function endOthers(
  tx: Tx,
  workspaceId: string,
  { standing, projectId, now }: { standing: readonly Matter[]; projectId: string | null; now: string },
): Promise<void> {
  const kept = standing.map(({ accountId, key }) => `${accountId} ${key}`);
  await sql`
    update inbox_item set "doneAt" = ${now}::timestamptz, "doneBy" = 'resolved'
    where "workspaceId" = ${workspaceId}::uuid and "doneAt" is null and "kind" = any(${REMINDED}::text[])
      and ${projectId === null ? sql`true` : sql`"projectId" = ${projectId}::uuid`}
      and not ("accountId"::text || ' ' || "key" = any(${kept}::text[]))`.execute(tx);
}

function isMorning(workspaceId: string): Promise<boolean> {
  return within(systemScope(workspaceId, "remind"), async (tx) => {
    const { rows } = await sql<{ hour: number }>`
      select extract(hour from app_now() at time zone "timeZone")::int "hour" from workspace
      where "workspaceId" = ${workspaceId}::uuid`.execute(tx);
    return (rows[0]?.hour ?? 0) >= MORNING_HOUR;
  });
}
