import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { revisionDigest } from "@/lib/domain/evidence/revision-digest";
import type { EvidenceFact } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { uploadLimits } from "@/lib/storage/limits";
import type { EvidenceContent, ProjectFull, StoredFile } from "../schema";

export type Dates = Pick<EvidenceFact, "collectedAt" | "validUntil">;
type NewRevision = { evidenceId: string; number: number; content: EvidenceContent; dates: Dates };

/** A revision as it will be stored, under the digest of what it holds. */
export type SealedRevision = Dates & {
  evidenceId: string;
  number: number;
  digest: string;
  url: string | null;
  body: string | null;
  uploadedAt: string;
  files: readonly StoredFile[];
};

export function sealRevision({ now }: ProjectContext, revision: NewRevision): SealedRevision {
  const { evidenceId, number, content, dates } = revision;
  const held = {
    files: filesOf(content),
    url: content.kind === "link" ? content.url : null,
    body: content.kind === "note" ? content.body : null,
    ...dates,
    uploadedAt: now,
  };
  return { evidenceId, number, digest: revisionDigest({ kind: content.kind, ...held }), ...held };
}

/** What readiness knows of a revision. */
export function sealedFact({ digest, collectedAt, uploadedAt, validUntil }: SealedRevision) {
  return { digest, collectedAt, uploadedAt, validUntil };
}

/** Writes revisions, which nothing ever changes again until their content is purged. */
export function revisionRows(
  context: ProjectContext,
  revisions: readonly SealedRevision[],
): RawBuilder<unknown>[] {
  const { workspaceId } = context.scope;
  const rows = revisions.map(({ files: _files, ...row }) => row);
  const stored = sql`stored_revision as (
      insert into evidence_revision ("workspaceId", "evidenceId", "number", "digest", "url", "body", "collectedAt",
        "uploadedAt", "validUntil", "uploadedBy")
      select ${workspaceId}::uuid, "evidenceId", "number", "digest", "url", "body", "collectedAt",
        "uploadedAt", "validUntil", ${personOf(context)}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("evidenceId" uuid, "number" integer, "digest" text,
        "url" text, "body" text, "collectedAt" timestamptz, "uploadedAt" timestamptz, "validUntil" timestamptz)
    )`;
  const files = revisions.flatMap(placedFiles);
  return files.length === 0 ? [stored] : [stored, fileRows(workspaceId, files)];
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

type PlacedFile = StoredFile & { evidenceId: string; number: number; position: number };

function placedFiles({ evidenceId, number, files }: SealedRevision): PlacedFile[] {
  return files.map((file, position) => ({ ...file, evidenceId, number, position }));
}

function fileRows(workspaceId: string, files: readonly PlacedFile[]): RawBuilder<unknown> {
  if (!files.every((file) => file.storageKey.startsWith(`${workspaceId}/`))) {
    throw new Error("A file of another workspace was offered as evidence.");
  }
  return sql`stored_file as (
      insert into evidence_file ("workspaceId", "id", "evidenceId", "number", "position", "name", "size", "contentType",
        "sha256", "storageKey")
      select ${workspaceId}::uuid, "id", "evidenceId", "number", "position", "name", "size", "contentType",
        "sha256", "storageKey"
      from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f("id" uuid, "evidenceId" uuid, "number" integer,
        "position" smallint, "name" text, "size" bigint, "contentType" text, "sha256" text, "storageKey" text)
    )`;
}
