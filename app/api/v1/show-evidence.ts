import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { findEvidenceProject, getEvidence } from "@/lib/features/evidence/queries";
import { versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope, workspaceScope } from "./caller";
import { evidenceDetail } from "./resources/evidence";
import { taggedAnswer, uuid } from "./route-parts";

export const evidenceParams = z.object({ id: uuid });
export const pieceStandsNow = taggedAnswer("The piece as it stands now.", evidenceDetail);

/** The project of a piece, when the caller may read it. @throws AppError "not-found" in every other case. */
export async function evidenceScope(c: Context<ApiEnv>, evidenceId: string): Promise<ProjectScope> {
  const projectId = await findEvidenceProject(workspaceScope(c), evidenceId);
  if (projectId === null) throw new AppError("not-found", "There is no such evidence here.");
  return projectScope(c, projectId);
}

/** Answers with a piece as it stands now, under its tag. */
export async function showEvidence<Status extends 200 | 201>(
  c: Context<ApiEnv>,
  scope: ProjectScope,
  id: string,
  status: Status,
) {
  const piece = await getEvidence(scope, id);
  return c.json(piece, status, { ETag: versionTag(piece.version), Location: `/api/v1/evidence/${piece.id}` });
}
