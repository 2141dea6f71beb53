import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import type { Day } from "@/lib/domain/readiness/facts";
import { type Ending, liveProjects, reminderKey, type Today } from "./ending";

type ActionRow = {
  id: string;
  projectId: string;
  reviewId: string;
  ownerId: string;
  day: Day;
  madeOn: Day;
};

/** What was agreed in weekly reviews and is due: whoever is to do it hears of it. */
export async function dueActions(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<ActionRow>`
    select a."id", a."projectId", a."reviewId", a."ownerId", a."dueOn"::text "day",
      (a."agreedAt" at time zone ${today.zone})::date::text "madeOn"
    from review_action a join project p on p."workspaceId" = a."workspaceId" and p."id" = a."projectId"
    where ${liveProjects(today)} and a."workspaceId" = ${today.workspaceId}::uuid
      and a."doneAt" is null and a."droppedAt" is null and a."dueOn" <= ${today.today}::date + 7`.execute(tx);
  return rows.flatMap(({ id, projectId, reviewId, ownerId, day, madeOn }): Ending[] => {
    const key = reminderKey(today, "action-due", { id, day, madeOn });
    if (key === null) return [];
    const subject = { actionId: id, reviewId, day, overdue: day < today.today };
    return [{ kind: "action-due", subject, to: [ownerId], key, projectId, since: today.now }];
  });
}
