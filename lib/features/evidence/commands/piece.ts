import "server-only";
import type { ProjectContext } from "@/lib/db/command";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { FactChange } from "@/lib/domain/readiness/change";
import type { EvidenceFact } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import { type EvidenceRow, evidenceRow } from "../queries";
import type { ChangedMeanwhile, UnknownItems } from "../schema";

/** A piece of evidence as it stands while its project is locked. @throws AppError "not-found" */
export async function lockedPiece(
  { tx, scope, project }: ProjectContext,
  evidenceId: string,
): Promise<EvidenceRow> {
  const row = await evidenceRow(tx, { workspaceId: scope.workspaceId, projectId: project.id, evidenceId });
  if (!row) throw new AppError("not-found", "There is no such evidence here.");
  return row;
}

/** What readiness knows of a piece. */
export function factOf(piece: EvidenceRow): EvidenceFact {
  const { id, kind, title, itemIds, digest, collectedAt, uploadedAt, validUntil } = piece;
  return { id, kind, title, itemIds, digest, collectedAt, uploadedAt, validUntil };
}

/** The change of facts a piece makes; null takes it away. */
export function changeOf(evidenceId: string, fact: EvidenceFact | null): { key: string; facts: FactChange } {
  const facts: FactChange = {};
  facts[`evidence:${evidenceId}`] = fact;
  return { key: `evidence:${evidenceId}`, facts };
}

/**
 * Moves a piece on by one version, if it still stands at the one the caller saw.
 * @returns its new version; null when somebody else was faster.
 */
export async function moveOn(
  { tx, scope }: ProjectContext,
  piece: Pick<EvidenceRow, "id" | "version">,
  values: { title?: string; revision?: number; deletedAt?: string | null; deletedBy?: string | null },
): Promise<number | null> {
  const moved = await tx
    .updateTable("evidence")
    .set({ ...values, version: piece.version + 1 })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", piece.id)
    .where("version", "=", piece.version)
    .returning("version")
    .executeTakeFirst();
  return moved?.version ?? null;
}

export function changedMeanwhile({ version, title, itemIds }: EvidenceRow): Refusal<ChangedMeanwhile> {
  return refuse({ code: "changed-meanwhile", current: { version, title, itemIds } });
}

/** Links to items the catalogue does not have; those a piece has from an older catalogue may stay. */
export function refuseUnknownItems(
  { catalogue }: Pick<ProjectContext, "catalogue">,
  itemIds: readonly string[],
  already: readonly string[] = [],
): Refusal<UnknownItems> | null {
  const unknown = itemIds.filter((id) => !already.includes(id) && !findItem(catalogue, id));
  return unknown.length > 0 ? refuse({ code: "unknown-items", itemIds: unknown }) : null;
}

/** Makes a piece serve exactly these items. */
export async function setItems(
  { tx, scope, project }: ProjectContext,
  evidenceId: string,
  itemIds: readonly string[],
) {
  const { workspaceId } = scope;
  await tx
    .deleteFrom("evidence_item")
    .where("workspaceId", "=", workspaceId)
    .where("evidenceId", "=", evidenceId)
    .execute();
  if (itemIds.length === 0) return;
  const rows = itemIds.map((itemId) => ({ workspaceId, projectId: project.id, evidenceId, itemId }));
  await tx.insertInto("evidence_item").values(rows).execute();
}
