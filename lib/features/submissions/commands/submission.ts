import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { OPEN_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/words";
import { AppError } from "@/lib/errors";

export type LockedSubmission = { id: string; scope: ScopeId; status: SubmissionStatus };

/** The submission of a scope that is between a founder and a reviewer, if there is one. */
export async function openSubmission(
  context: ProjectContext,
  scope: ScopeId,
): Promise<LockedSubmission | null> {
  const open = sql`"scope" = ${scope} and "status" = any(${[...OPEN_STATUSES]}::text[])`;
  return (await submissionWhere(context, open)) ?? null;
}

/** A submission of the locked project. @throws AppError "not-found" */
export async function lockedSubmission(
  context: ProjectContext,
  submissionId: string,
): Promise<LockedSubmission> {
  const row = await submissionWhere(context, sql`"id" = ${submissionId}::uuid`);
  if (!row) throw new AppError("not-found", "There is no such submission here.");
  return row;
}

async function submissionWhere(
  { tx, scope, project }: ProjectContext,
  condition: RawBuilder<unknown>,
): Promise<LockedSubmission | undefined> {
  const { rows } = await sql<LockedSubmission>`
    select "id", "scope", "status" from submission
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid and ${condition}`.execute(
    tx,
  );
  return rows[0];
}

/** Moves a submission to another status; whoever submits anew may change what goes with it. */
export async function moveSubmission(
  { tx, scope, now, actorId }: ProjectContext,
  submissionId: string,
  values: {
    status: SubmissionStatus;
    digest?: string;
    note?: string;
    submittedBy?: string;
    submittedAt?: string;
    sentBackItems?: string[];
  },
): Promise<void> {
  await tx
    .updateTable("submission")
    .set((eb) => ({ ...values, statusBy: actorId, statusAt: now, version: eb("version", "+", 1) }))
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", submissionId)
    .execute();
}
