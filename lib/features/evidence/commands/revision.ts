import "server-only";
import type { ProjectContext } from "@/lib/db/command";
import { revisionDigest } from "@/lib/domain/evidence/revision-digest";
import type { EvidenceFact } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { uploadLimits } from "@/lib/storage/limits";
import type { EvidenceContent, ProjectFull, StoredFile } from "../schema";

type Dates = Pick<EvidenceFact, "collectedAt" | "validUntil">;
type NewRevision = { evidenceId: string; number: number; content: EvidenceContent; dates: Dates };
export type StoredRevision = Pick<EvidenceFact, "digest" | "collectedAt" | "uploadedAt" | "validUntil">;

/** Writes a revision, which nothing ever changes again until its content is purged. */
export async function storeRevision(context: ProjectContext, revision: NewRevision): Promise<StoredRevision> {
  const { tx, scope, now } = context;
  const { evidenceId, number, content, dates } = revision;
  const held = {
    kind: content.kind,
    files: filesOf(content),
    url: content.kind === "link" ? content.url : null,
    body: content.kind === "note" ? content.body : null,
    ...dates,
    uploadedAt: now,
  };
  const digest = revisionDigest(held);
  const { kind: _kind, files, ...columns } = held;
  await tx
    .insertInto("evidence_revision")
    .values({
      workspaceId: scope.workspaceId,
      evidenceId,
      number,
      digest,
      ...columns,
      uploadedBy: personOf(context),
    })
    .execute();
  await storeFiles(context, evidenceId, number, files);
  return { digest, uploadedAt: now, ...dates };
}

/** The person who acts; evidence is always somebody's. @throws AppError "forbidden" for a job. */
export function personOf({ actorId }: ProjectContext): string {
  if (actorId === null) throw new AppError("forbidden", "Evidence is handed in by a person.");
  return actorId;
}

/** Refuses files beyond what a project may hold; what lies in the trash still takes room. */
export async function refuseOverflow(
  { tx, scope, project }: ProjectContext,
  content: EvidenceContent,
): Promise<Refusal<ProjectFull> | null> {
  const added = filesOf(content).reduce((sum, file) => sum + file.size, 0);
  if (added === 0) return null;
  const row = await tx
    .selectFrom("evidence_file as f")
    .innerJoin("evidence as e", (join) =>
      join.onRef("e.workspaceId", "=", "f.workspaceId").onRef("e.id", "=", "f.evidenceId"),
    )
    .select(({ fn }) => fn.sum<string | null>("f.size").as("used"))
    .where("f.workspaceId", "=", scope.workspaceId)
    .where("e.projectId", "=", project.id)
    .where("f.purgedAt", "is", null)
    .executeTakeFirst();
  const usedBytes = Number(row?.used ?? 0);
  const limitBytes = uploadLimits().projectBytes;
  return usedBytes + added > limitBytes ? refuse({ code: "project-full", limitBytes, usedBytes }) : null;
}

function filesOf(content: EvidenceContent): readonly StoredFile[] {
  return "files" in content ? content.files : [];
}

async function storeFiles(
  { tx, scope }: ProjectContext,
  evidenceId: string,
  number: number,
  files: readonly StoredFile[],
): Promise<void> {
  const { workspaceId } = scope;
  if (files.length === 0) return;
  if (!files.every((file) => file.storageKey.startsWith(`${workspaceId}/`))) {
    throw new Error("A file of another workspace was offered as evidence.");
  }
  const rows = files.map((file, position) => ({ workspaceId, evidenceId, number, position, ...file }));
  await tx.insertInto("evidence_file").values(rows).execute();
}
