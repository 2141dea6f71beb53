import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { purgeDueAt } from "@/lib/domain/evidence/trash";
import { refuse } from "@/lib/result";
import { type PurgeEvidenceRefusal, purgeEvidenceInput } from "../schema";
import { lockedPiece } from "./piece";

/**
 * Ends the time of a piece in the trash: bytes, link and note go, digests and metadata stay. The files
 * themselves are removed by a job once this is committed, so that no record ever points at nothing.
 */
export const purgeEvidence = projectCommand<
  typeof purgeEvidenceInput,
  { fileCount: number },
  PurgeEvidenceRefusal
>({
  permission: "evidence.delete",
  input: purgeEvidenceInput,
  on: "trashed-too",
  async run(context) {
    const piece = await lockedPiece(context, context.input.evidenceId);
    const due = piece.deletedAt !== null && purgeDueAt(piece.deletedAt) <= context.now;
    if (!due || piece.purgedAt) return refuse({ code: "not-due" });
    const storageKeys = await forget(context, piece.id);
    return {
      ok: true,
      value: { fileCount: storageKeys.length },
      event: { type: "evidence.purged", data: { evidenceId: piece.id, fileCount: storageKeys.length } },
      jobs: storageKeys.length > 0 ? [{ name: "purge-files", payload: { storageKeys } }] : [],
    };
  },
});

/** @returns the storage keys of the files that are gone with it. */
async function forget({ tx, scope, now }: ProjectContext, evidenceId: string): Promise<string[]> {
  const { workspaceId } = scope;
  const files = await tx
    .updateTable("evidence_file")
    .set({ purgedAt: now })
    .where("workspaceId", "=", workspaceId)
    .where("evidenceId", "=", evidenceId)
    .where("purgedAt", "is", null)
    .returning("storageKey")
    .execute();
  await tx
    .updateTable("evidence")
    .set((row) => ({ purgedAt: now, version: row("version", "+", 1) }))
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", evidenceId)
    .execute();
  await sql`select purge_evidence_text(${evidenceId}::uuid)`.execute(tx);
  return files.map((file) => file.storageKey);
}
