import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { PieceContent, WaiverText } from "../schema";

type PieceRow = Pick<PieceContent, "url" | "body" | "files" | "trashed"> & {
  id: string;
  uploaderId: string;
  uploader: string | null;
};

/** What can be opened of the evidence a reviewer sees, by id. */
export async function pieceContents(
  tx: Tx,
  { workspaceId, projectId }: ProjectScope,
  items: readonly ReviewItem[],
): Promise<Readonly<Record<string, PieceContent>>> {
  const ids = [...new Set(items.flatMap((item) => item.evidence.map((piece) => piece.id)))];
  if (ids.length === 0) return {};
  const { rows } = await sql<PieceRow>`
    select e."id", r."url", r."body", e."deletedAt" is not null "trashed", r."uploadedBy" "uploaderId", a."name" "uploader",
      (select coalesce(json_agg(json_build_object('id', f."id", 'name', f."name", 'size', f."size",
          'contentType', f."contentType", 'sha256', f."sha256", 'purged', f."purgedAt" is not null) order by f."position"), '[]')
        from evidence_file f where f."workspaceId" = r."workspaceId" and f."evidenceId" = r."evidenceId"
          and f."number" = r."number") "files"
    from evidence e
    join evidence_revision r on r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id" and r."number" = e."revision"
    left join account a on a."id" = r."uploadedBy"
    where e."workspaceId" = ${workspaceId}::uuid and e."projectId" = ${projectId}::uuid and e."id" = any(${ids}::uuid[])`.execute(
    tx,
  );
  return Object.fromEntries(
    rows.map(({ id, uploaderId, uploader, ...content }) => [
      id,
      { ...content, uploadedBy: uploader === null ? null : { id: uploaderId, name: uploader } },
    ]),
  );
}

/** Why each risk was accepted, and by whom, by the waiver's id. */
export async function waiverTexts(
  tx: Tx,
  { workspaceId }: ProjectScope,
  items: readonly ReviewItem[],
): Promise<Readonly<Record<string, WaiverText>>> {
  const ids = [...new Set(items.flatMap((item) => item.waivers.map((waiver) => waiver.id)))];
  if (ids.length === 0) return {};
  const rows = await tx
    .selectFrom("waiver as w")
    .leftJoin("account as a", "a.id", "w.decidedBy")
    .select(["w.id", "w.reason", "w.compensatingControl", "w.decidedBy", "a.name"])
    .where("w.workspaceId", "=", workspaceId)
    .where("w.id", "in", ids)
    .execute();
  return Object.fromEntries(
    rows.map(({ id, reason, compensatingControl, decidedBy, name }) => [
      id,
      {
        ...{ reason, compensatingControl },
        approvedBy: decidedBy === null || name === null ? null : { id: decidedBy, name },
      },
    ]),
  );
}
