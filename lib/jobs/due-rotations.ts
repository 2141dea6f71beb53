import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { REMINDED_DAYS } from "@/lib/domain/inbox/reminders";
import type { Day } from "@/lib/domain/readiness/facts";
import { type Ending, liveProjects, reminderKey, type Today } from "./ending";

type RotationRow = {
  id: string;
  projectId: string;
  ownerId: string;
  secretOwnerId: string | null;
  day: Day;
  madeOn: Day | null;
};

/** Keys to be rotated: the owner of the secret hears of it, and the owner of the integration. */
export async function dueRotations(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<RotationRow>`
    select i."id", i."projectId", i."ownerId", i."record"->>'secretOwnerId' "secretOwnerId", i."rotationDueOn" "day",
      (select (min(r."at") at time zone ${today.zone})::date from integration_revision r
        where r."workspaceId" = i."workspaceId" and r."integrationId" = i."id"
          and r."record"->>'rotationDueOn' = i."record"->>'rotationDueOn') "madeOn"
    from integration i join project p on p."workspaceId" = i."workspaceId" and p."id" = i."projectId"
    where ${liveProjects(today)} and i."workspaceId" = ${today.workspaceId}::uuid and i."deletedAt" is null
      and i."rotationDueOn" <= ${today.today}::date + ${REMINDED_DAYS}::int
      and i."record"->>'authMethod' is distinct from 'none'`.execute(tx);
  return rows.flatMap((row): Ending[] => {
    const key = reminderKey(today, "rotation-due", row);
    if (key === null) return [];
    const { id, projectId, day, ownerId, secretOwnerId } = row;
    const subject = { integrationId: id, day, overdue: day < today.today };
    const to = [ownerId, ...(secretOwnerId === null ? [] : [secretOwnerId])];
    return [{ kind: "rotation-due", subject, to, key, projectId, since: today.now }];
  });
}
