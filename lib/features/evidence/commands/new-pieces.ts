import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { ProjectContext } from "@/lib/db/command";
import { type DateRefusal, refuseDates } from "@/lib/domain/evidence/dates";
import type { EvidenceFact } from "@/lib/domain/readiness/facts";
import { type Refusal, refuse } from "@/lib/result";
import { detailOf } from "../queries";
import type { EvidenceContent, EvidenceDetail, UnknownItems } from "../schema";
import { refuseUnknownItems } from "./piece";
import {
  type Dates,
  personOf,
  revisionRows,
  type SealedRevision,
  sealedFact,
  sealRevision,
} from "./revision";

export type NewPiece = Dates & { title: string; itemIds: readonly string[]; content: EvidenceContent };

/** Pieces about to be written: what readiness will know of them, and what their list will show. */
export type AddedPieces = {
  facts: readonly EvidenceFact[];
  details: readonly EvidenceDetail[];
  parts: readonly RawBuilder<unknown>[];
};

/** Why a piece cannot be what somebody says it is, whatever else the project holds. */
export function refusePiece(
  context: ProjectContext,
  { itemIds, ...dates }: NewPiece,
): Refusal<UnknownItems | DateRefusal> | null {
  const misdated = refuseDates(dates, context.now);
  return misdated ? refuse(misdated) : refuseUnknownItems(context, itemIds);
}

/** New pieces with their first revisions, in as many statements as one piece takes. */
export function addPieces(context: ProjectContext, pieces: readonly NewPiece[]): AddedPieces {
  const made = pieces.map((piece) => {
    const { title, itemIds, content, collectedAt, validUntil } = piece;
    const head = { id: uuidv7(), kind: content.kind, title, itemIds: [...itemIds] };
    const dates = { collectedAt, validUntil };
    return { head, revision: sealRevision(context, { evidenceId: head.id, number: 1, content, dates }) };
  });
  const heads = made.map(({ head }) => head);
  return {
    facts: made.map(({ head, revision }) => ({ ...head, ...sealedFact(revision) })),
    details: made.map(({ head, revision }) => detailsOf(context, head, revision)),
    parts: [
      pieceRows(context, heads),
      ...revisionRows(
        context,
        made.map(({ revision }) => revision),
      ),
      linkRows(context, heads),
    ],
  };
}

type Head = Pick<EvidenceFact, "id" | "kind" | "title"> & { itemIds: string[] };

function pieceRows(context: ProjectContext, heads: readonly Head[]): RawBuilder<unknown> {
  const { scope, project, now } = context;
  return sql`stored_piece as (
      insert into evidence ("workspaceId", "id", "projectId", "kind", "title", "createdBy", "createdAt")
      select ${scope.workspaceId}::uuid, "id", ${project.id}::uuid, "kind", "title", ${personOf(context)}::uuid,
        ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as e("id" uuid, "kind" text, "title" text)
    )`;
}

function linkRows({ scope, project }: ProjectContext, heads: readonly Head[]): RawBuilder<unknown> {
  const links = heads.flatMap(({ id, itemIds }) => itemIds.map((itemId) => ({ id, itemId })));
  return sql`stored_link as (
      insert into evidence_item ("workspaceId", "projectId", "evidenceId", "itemId")
      select ${scope.workspaceId}::uuid, ${project.id}::uuid, "id", "itemId"
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l("id" uuid, "itemId" text)
    )`;
}

/** The piece as a reader will find it, without asking the database for what was just written. */
function detailsOf(context: ProjectContext, head: Head, revision: SealedRevision): EvidenceDetail {
  const { project, standing, facts, catalogue, now } = context;
  const { files, evidenceId: _evidenceId, number: _number, ...held } = revision;
  const shown = files.map(({ storageKey: _storageKey, ...file }) => ({ ...file, purged: false }));
  const uploadedBy = { id: personOf(context), name: standing.actorName };
  const content = { ...held, files: shown, uploadedBy };
  const row = {
    ...{ ...head, ...content, projectId: project.id, version: 1, revision: 1, createdAt: now },
    checksVersion: facts.checksVersion,
    ...{ deletedAt: null, deletedBy: null, purgedAt: null },
  };
  return detailOf(row, [{ number: 1, ...content }], catalogue, now);
}
