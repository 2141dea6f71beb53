import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";

export type LockedAction = {
  id: string;
  text: string;
  ownerId: string;
  dueOn: string;
  doneAt: Date | null;
  droppedAt: Date | null;
  version: number;
};

/** An action as it stands while its project is locked. @throws AppError "not-found" */
export async function lockedAction(
  { tx, scope, project }: ProjectContext,
  actionId: string,
): Promise<LockedAction> {
  const row = await tx
    .selectFrom("review_action")
    .select(["id", "text", "ownerId", "dueOn", "doneAt", "droppedAt", "version"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("id", "=", actionId)
    .executeTakeFirst();
  if (!row) throw new AppError("not-found", "This project has no such action.");
  return row;
}

/** Writes columns of an action where the version is still the one the person saw. */
export function writeAction(
  { scope, project }: ProjectContext,
  { id, version }: { id: string; version: number },
  columns: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    update review_action set ${columns}, "version" = "version" + 1
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid and "id" = ${id}::uuid
      and "version" = ${version}::bigint returning 1`;
}

/** Who owns an action is a member who may settle it. */
export async function refuseOwner(
  { tx, scope, project }: ProjectContext,
  ownerId: string,
): Promise<Refusal<{ code: "not-a-member" | "action-owner-cannot-act" }> | null> {
  const { rows } = await sql<{ role: WorkspaceRole; projectRole: ProjectRole | null }>`
    select m."role", pm."role" "projectRole" from member m
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${project.id}::uuid
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."accountId" = ${ownerId}::uuid
      and m."disabledAt" is null`.execute(tx);
  const [member] = rows;
  if (!member) return refuse({ code: "not-a-member" });
  const may = can({ workspace: member.role, project: member.projectRole }, "weeklyReview.run");
  return may ? null : refuse({ code: "action-owner-cannot-act" });
}
