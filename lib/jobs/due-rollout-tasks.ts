import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import type { Day } from "@/lib/domain/readiness/facts";
import { type Ending, liveProjects, reminderKey, type Today } from "./ending";

type TaskRow = { id: string; projectId: string; ownerId: string; day: Day };

/** Tasks of rollouts that somebody owns and that are due; while a rollout is paused none of its is. */
export async function dueRolloutTasks(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<TaskRow>`
    select t->>'id' "id", r."projectId", t->>'ownerId' "ownerId", t->>'plannedTo' "day"
    from rollout r join project p on p."workspaceId" = r."workspaceId" and p."id" = r."projectId"
    cross join lateral jsonb_path_query(r."plan", '$.phases[*].tasks[*] ? (@.doneAt == null && @.ownerId != null)') t
    where ${liveProjects(today)} and r."workspaceId" = ${today.workspaceId}::uuid
      and r."plan"->'pause' = 'null'::jsonb and (t->>'plannedTo')::date <= ${today.today}::date + 7`.execute(
    tx,
  );
  return rows.flatMap(({ id, projectId, ownerId, day }): Ending[] => {
    const key = reminderKey(today, "rollout-task-due", { id, day, madeOn: null });
    if (key === null) return [];
    const subject = { taskId: id, day, overdue: day < today.today };
    return [{ kind: "rollout-task-due", subject, to: [ownerId], key, projectId, since: today.now }];
  });
}
