import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import { type Refusal, refuse } from "@/lib/result";

/** A task's owner is an active member who may say that it is done. */
export async function refuseOwner(
  { tx, scope, project }: ProjectContext,
  ownerId: string | null,
): Promise<Refusal<{ code: "task-owner-cannot-finish" }> | null> {
  if (ownerId === null) return null;
  const { rows } = await sql<{ role: WorkspaceRole; projectRole: ProjectRole | null }>`
    select m."role", pm."role" "projectRole" from member m
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${project.id}::uuid
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."accountId" = ${ownerId}::uuid
      and m."disabledAt" is null`.execute(tx);
  const [owner] = rows;
  const may = owner && can({ workspace: owner.role, project: owner.projectRole }, "rollout.finishTask");
  return may ? null : refuse({ code: "task-owner-cannot-finish" });
}
