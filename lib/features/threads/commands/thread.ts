import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import type { CannotRead } from "../schema";

export type LockedThread = { id: string; resolvedAt: Date | null };

/** A thread of the locked project. @throws AppError "not-found" */
export async function lockedThread(
  { tx, scope, project }: ProjectContext,
  threadId: string,
): Promise<LockedThread> {
  const row = await tx
    .selectFrom("thread")
    .select(["id", "resolvedAt"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("id", "=", threadId)
    .executeTakeFirst();
  if (!row) throw new AppError("not-found", "There is no such discussion here.");
  return row;
}

export async function setResolved(
  { tx, scope, actorId, now }: ProjectContext,
  threadId: string,
  resolved: boolean,
): Promise<void> {
  await tx
    .updateTable("thread")
    .set(resolved ? { resolvedBy: actorId, resolvedAt: now } : { resolvedBy: null, resolvedAt: null })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", threadId)
    .execute();
}

type Standing = { accountId: string; workspace: WorkspaceRole; project: ProjectRole | null };

/** Nobody is told of a project they may not read: that alone would say that it exists. */
export async function refuseOutsiders(
  { tx, scope, project }: ProjectContext,
  accountIds: readonly string[],
): Promise<Refusal<CannotRead> | null> {
  if (accountIds.length === 0) return null;
  const { rows } = await sql<Standing>`
    select m."accountId", m."role" "workspace", pm."role" "project" from member m
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."accountId" = m."accountId"
      and pm."projectId" = ${project.id}::uuid
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."disabledAt" is null
      and m."accountId" = any(${[...accountIds]}::uuid[])`.execute(tx);
  const readers = new Set(rows.filter((row) => can(row, "project.read")).map((row) => row.accountId));
  const outsiders = accountIds.filter((id) => !readers.has(id));
  return outsiders.length > 0 ? refuse({ code: "mentions-outsiders", accountIds: outsiders }) : null;
}
