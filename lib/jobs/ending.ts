import { sql } from "kysely";
import type { About } from "@/lib/domain/inbox/matter";
import { dueRung, type RemindedKind } from "@/lib/domain/inbox/reminders";
import type { Day } from "@/lib/domain/readiness/facts";

export type Today = { workspaceId: string; projectId: string | null; zone: string; today: Day; now: string };

/** Something that ends on a day, and who is to hear of it. */
export type Ending = About & { to: readonly string[]; key: string; projectId: string; since: string };

/** Null while the first rung is yet to come. */
export function reminderKey(
  { today }: Today,
  kind: RemindedKind,
  { id, day, madeOn }: { id: string; day: Day; madeOn: Day | null },
): string | null {
  const rung = dueRung(kind, day, today, madeOn);
  return rung === null ? null : `${kind}:${id}:${day}:${rung}`;
}

/** Projects somebody may still act in, as a condition on `project p`. */
export function liveProjects({ workspaceId, projectId }: Today) {
  return sql`p."workspaceId" = ${workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
    and (${projectId}::uuid is null or p."id" = ${projectId}::uuid)`;
}

/** The founders of `project p`. */
export const foundersOfProject = sql`array(select f."accountId" from project_member f
  where f."workspaceId" = p."workspaceId" and f."projectId" = p."id" and f."role" = 'founder')::uuid[]`;
