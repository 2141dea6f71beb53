import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { OPEN_STATUSES } from "@/lib/domain/submissions/words";

/** The open submission a sign-off answers; null when a reviewer looks again at what they signed before. */
export async function openSubmissionOf(
  { tx, scope: { workspaceId }, project }: ProjectContext,
  scope: ScopeId,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select "id" from submission
    where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${project.id}::uuid and "scope" = ${scope}
      and "status" = any(${[...OPEN_STATUSES]}::text[])`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The last signature of the quorum approves what was submitted, in the same transaction. */
export async function approveSubmission(
  { tx, scope, actorId, now }: ProjectContext,
  submissionId: string,
): Promise<void> {
  await tx
    .updateTable("submission")
    .set((eb) => ({ status: "approved", statusBy: actorId, statusAt: now, version: eb("version", "+", 1) }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", submissionId)
    .execute();
}
