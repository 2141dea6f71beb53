import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import type { Matter } from "@/lib/domain/inbox/matter";
import { dueActions } from "./due-actions";
import { dueRolloutTasks } from "./due-rollout-tasks";
import { dueRotations } from "./due-rotations";
import { type Ending, foundersOfProject, liveProjects, reminderKey, type Today } from "./ending";
import { endingEvidence } from "./ending-evidence";
import { onCallGaps } from "./on-call-gaps";

export type Reminder = { matter: Matter; projectId: string };
/**
 * Every reminder that is due in a workspace, or in one project of it. Null where nobody is to be reminded:
 * an archive rests. Everybody told is an active member.
 */
export async function dueReminders(
  tx: Tx,
  workspaceId: string,
  projectId: string | null,
): Promise<{ reminders: readonly Reminder[]; now: string } | null> {
  const { rows } = await sql<{ zone: string; today: string; now: Date }>`
    select w."timeZone" "zone", (app_now() at time zone w."timeZone")::date::text "today", app_now() "now"
    from workspace w where w."workspaceId" = ${workspaceId}::uuid and w."deletedAt" is null and w."archivedAt" is null`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const today: Today = {
    workspaceId,
    projectId,
    zone: row.zone,
    today: row.today,
    now: row.now.toISOString(),
  };
  const endings = [
    ...(await endingWaivers(tx, today)),
    ...(await dueConditions(tx, today)),
    ...(await comingTargets(tx, today)),
    ...(await dueRotations(tx, today)),
    ...(await dueActions(tx, today)),
    ...(await dueRolloutTasks(tx, today)),
    ...(await onCallGaps(tx, today)),
    ...(await endingEvidence(tx, today)),
  ];
  const active = await activeAccounts(tx, workspaceId);
  return { reminders: endings.flatMap((ending) => remindersOf(ending, active)), now: today.now };
}

function remindersOf({ to, projectId, ...about }: Ending, active: ReadonlySet<string>): Reminder[] {
  const told = [...new Set(to)].filter((id) => active.has(id));
  return told.map((accountId) => ({ matter: { ...about, accountId, latest: false, by: null }, projectId }));
}

type WaiverRow = {
  id: string;
  projectId: string;
  itemId: string;
  requestedBy: string;
  day: string;
  madeOn: string;
  founders: string[];
};

async function endingWaivers(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<WaiverRow>`
    select v."id", v."projectId", v."itemId", v."requestedBy", ${foundersOfProject} "founders",
      (v."expiresAt" at time zone ${today.zone})::date::text "day", (v."decidedAt" at time zone ${today.zone})::date::text "madeOn"
    from waiver v join project p on p."workspaceId" = v."workspaceId" and p."id" = v."projectId"
    where ${liveProjects(today)} and v."decision" = 'approved' and v."revokedAt" is null
      and v."expiresAt" > ${today.now}::timestamptz and v."expiresAt" < ${today.now}::timestamptz + interval '32 days'
      and not exists (select from waiver n where n."workspaceId" = v."workspaceId" and n."renews" = v."id"
        and (n."decision" is null or n."decision" = 'approved') and n."revokedAt" is null)`.execute(tx);
  return rows.flatMap((row): Ending[] => {
    const key = reminderKey(today, "waiver-expiring", row);
    if (key === null) return [];
    const subject = { waiverId: row.id, itemId: row.itemId, day: row.day };
    const to = [row.requestedBy, ...row.founders];
    return [{ kind: "waiver-expiring", subject, to, key, projectId: row.projectId, since: today.now }];
  });
}

type ConditionRow = {
  id: string;
  decisionId: string;
  projectId: string;
  ownerId: string;
  day: string;
  madeOn: string;
};

/** Of the latest decision of each release: a later one replaced what an earlier one asked for. */
async function dueConditions(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<ConditionRow>`
    select c."id", c."decisionId", d."projectId", c."ownerId", c."dueOn"::text "day",
      (d."decidedAt" at time zone ${today.zone})::date::text "madeOn"
    from decision_condition c join decision d on d."workspaceId" = c."workspaceId" and d."id" = c."decisionId"
    join project p on p."workspaceId" = d."workspaceId" and p."id" = d."projectId"
    where ${liveProjects(today)} and c."metAt" is null and c."dueOn" < ${today.today}::date + 8
      and not exists (select from decision n where n."workspaceId" = d."workspaceId" and n."projectId" = d."projectId"
        and n."release" = d."release" and (n."decidedAt", n."id") > (d."decidedAt", d."id"))`.execute(tx);
  return rows.flatMap((row): Ending[] => {
    const key = reminderKey(today, "condition-due", row);
    if (key === null) return [];
    const overdue = row.day < today.today;
    const subject = { decisionId: row.decisionId, conditionId: row.id, day: row.day, overdue };
    return [
      { kind: "condition-due", subject, to: [row.ownerId], key, projectId: row.projectId, since: today.now },
    ];
  });
}

type TargetRow = {
  id: string;
  targetStage: "closed-pilot" | "beta" | "production";
  day: string;
  founders: string[];
};

async function comingTargets(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<TargetRow>`
    select p."id", p."targetStage", p."targetDate"::text "day", ${foundersOfProject} "founders"
    from project p
    where ${liveProjects(today)} and p."targetDate" between ${today.today}::date and ${today.today}::date + 30
      and p."stageRank" < array_position(array['demo', 'closed-pilot', 'beta', 'production'], p."targetStage") - 1`.execute(
    tx,
  );
  return rows.flatMap((row): Ending[] => {
    const key = reminderKey(today, "target-due", { id: row.id, day: row.day, madeOn: null });
    if (key === null) return [];
    const subject = { targetStage: row.targetStage, day: row.day };
    return [{ kind: "target-due", subject, to: row.founders, key, projectId: row.id, since: today.now }];
  });
}

async function activeAccounts(tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ accountId: string }>`
    select m."accountId" from member m join account a on a."id" = m."accountId"
    where m."workspaceId" = ${workspaceId}::uuid and m."disabledAt" is null and a."disabledAt" is null
      and a."deletedAt" is null`.execute(tx);
  return new Set(rows.map((row) => row.accountId));
}
