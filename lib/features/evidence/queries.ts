import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { catalogueIn } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { itemEffects, trustEffect } from "@/lib/domain/evidence/effect";
import { purgeDueAt } from "@/lib/domain/evidence/trash";
import type { EvidenceKind } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import type { EvidenceDetail, EvidenceFile, EvidenceRevision, EvidenceSummary, StoredFile } from "./schema";

/** A piece with its current revision, as it is stored; instants are ISO 8601. */
export type EvidenceRow = Omit<EvidenceSummary, "items" | "effect" | "trash"> & {
  deletedAt: string | null;
  deletedBy: { id: string; name: string } | null;
  purgedAt: string | null;
  itemIds: string[];
  /** The version of the workspace's checks its project is assessed under. */
  checksVersion: number;
};

/** The place in a list after which the next page begins. */
export type EvidencePlace = { at: string; id: string };

export type EvidenceFilter = {
  /** Only what serves this item. */
  itemId?: string;
  /** What was deleted and can still be brought back, instead of what counts. */
  trash?: boolean;
  limit?: number;
  after?: EvidencePlace;
};

/** The evidence of a project, newest first (the trash: latest deleted first), with what each piece does now. */
export async function listEvidence(
  scope: ProjectScope,
  filter: EvidenceFilter = {},
): Promise<EvidenceSummary[]> {
  const { itemId, trash = false, limit = 200, after } = filter;
  const order = trash ? sql`e."deletedAt"` : sql`e."createdAt"`;
  const conditions = [
    trash ? sql`e."deletedAt" is not null and e."purgedAt" is null` : sql`e."deletedAt" is null`,
    ...(after ? [sql`(${order}, e."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
    ...(itemId === undefined ? [] : [servesItem(itemId)]),
  ];
  const rows = await within(scope, (tx) =>
    selectRows(
      tx,
      scope,
      sql`${sql.join(conditions, sql` and `)} order by ${order} desc, e."id" desc limit ${limit}`,
    ),
  );
  const asOf = now().toISOString();
  // One project, one version of what it is assessed by.
  const catalogue = await catalogueIn(scope, rows[0]?.checksVersion ?? 0);
  return rows.map((row) => summaryOf(row, catalogue, asOf));
}

/** How many pieces a project has, and how many wait in its trash. */
export async function countEvidence(scope: ProjectScope): Promise<{ current: number; trash: number }> {
  const row = await within(scope, (tx) =>
    tx
      .selectFrom("evidence")
      .select(({ fn, eb }) => [
        fn.countAll<number>().filterWhere("deletedAt", "is", null).as("current"),
        fn
          .countAll<number>()
          .filterWhere(eb.and([eb("deletedAt", "is not", null), eb("purgedAt", "is", null)]))
          .as("trash"),
      ])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .executeTakeFirstOrThrow(),
  );
  return row;
}

/** Where a piece stands in `listEvidence`. */
export function placeOf({ createdAt, id, trash }: EvidenceSummary): EvidencePlace {
  return { at: trash?.deletedAt ?? createdAt, id };
}

/** One piece with all its revisions, in the trash or not. @throws AppError "not-found" */
export async function getEvidence(scope: ProjectScope, evidenceId: string): Promise<EvidenceDetail> {
  const found = await within(scope, async (tx) => {
    const row = await evidenceRow(tx, { ...scope, evidenceId });
    return row && { row, revisions: await listRevisions(tx, scope, evidenceId) };
  });
  if (!found) throw new AppError("not-found", "There is no such evidence here.");
  const catalogue = await catalogueIn(scope, found.row.checksVersion);
  return detailOf(found.row, found.revisions, catalogue, now().toISOString());
}

/** A piece with its revisions, newest first, and what it does at an instant. */
export function detailOf(
  row: EvidenceRow,
  revisions: readonly EvidenceRevision[],
  catalogue: Catalogue,
  asOf: string,
): EvidenceDetail {
  return { ...summaryOf(row, catalogue, asOf), revisions };
}

/** One piece inside a transaction; null when the project has no such piece. */
export async function evidenceRow(
  tx: Tx,
  key: { workspaceId: string; projectId: string; evidenceId: string },
): Promise<EvidenceRow | null> {
  const [row] = await selectRows(tx, key, sql`e."id" = ${key.evidenceId}::uuid`);
  return row ?? null;
}

/** The project a piece belongs to, for addresses that name the piece alone; whether it may be read is not said. */
export async function findEvidenceProject(scope: Scope, evidenceId: string): Promise<string | null> {
  const row = await within(scope, (tx) =>
    tx
      .selectFrom("evidence")
      .select("projectId")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", evidenceId)
      .executeTakeFirst(),
  );
  return row?.projectId ?? null;
}

/** A file of any revision of a piece; null when there is none, or its content is purged. */
export async function findEvidenceFile(
  scope: ProjectScope,
  evidenceId: string,
  fileId: string,
): Promise<StoredFile | null> {
  const row = await within(scope, (tx) =>
    tx
      .selectFrom("evidence_file as f")
      .innerJoin("evidence as e", (join) =>
        join.onRef("e.workspaceId", "=", "f.workspaceId").onRef("e.id", "=", "f.evidenceId"),
      )
      .select(["f.id", "f.name", "f.size", "f.contentType", "f.sha256", "f.storageKey"])
      .where("f.workspaceId", "=", scope.workspaceId)
      .where("f.evidenceId", "=", evidenceId)
      .where("f.id", "=", fileId)
      .where("f.purgedAt", "is", null)
      .where("e.projectId", "=", scope.projectId)
      .executeTakeFirst(),
  );
  return row ?? null;
}

/** What has been in the workspace's trash long enough to be purged; the oldest thousand. */
export async function listPurgeDue(scope: Scope): Promise<{ evidenceId: string; projectId: string }[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ evidenceId: string; projectId: string }>`
      select e."id" "evidenceId", e."projectId" from evidence e
      join workspace w on w."workspaceId" = e."workspaceId" and w."archivedAt" is null
      where e."workspaceId" = ${scope.workspaceId}::uuid and e."purgedAt" is null
        and e."deletedAt" <= app_now() - interval '30 days'
      order by e."deletedAt" limit 1000`.execute(tx);
    return rows;
  });
}

/** The storage keys of every file of the workspace that is not purged. */
export async function listStoredKeys(scope: Scope): Promise<string[]> {
  const rows = await within(scope, (tx) =>
    tx
      .selectFrom("evidence_file")
      .select("storageKey")
      .where("workspaceId", "=", scope.workspaceId)
      .where("purgedAt", "is", null)
      .execute(),
  );
  return rows.map((row) => row.storageKey);
}

type Raw = {
  id: string;
  projectId: string;
  kind: EvidenceKind;
  title: string;
  version: number;
  revision: number;
  createdAt: Date;
  deletedAt: Date | null;
  deleterId: string | null;
  deleterName: string | null;
  purgedAt: Date | null;
  itemIds: string[];
  checksVersion: number;
} & RawRevision;
type RawRevision = {
  digest: string;
  url: string | null;
  body: string | null;
  collectedAt: Date | null;
  uploadedAt: Date;
  validUntil: Date | null;
  uploaderId: string;
  uploaderName: string | null;
  files: EvidenceFile[];
};

async function selectRows(
  tx: Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId: string },
  rest: RawBuilder<unknown>,
): Promise<EvidenceRow[]> {
  const { rows } = await sql<Raw>`
    select e."id", e."projectId", e."kind", e."title", e."version", e."revision", e."createdAt", e."deletedAt",
      e."deletedBy" "deleterId", d."name" "deleterName", e."purgedAt", p."checksVersion", ${revisionColumns},
      (select coalesce(json_agg(i."itemId" order by i."itemId"), '[]') from evidence_item i
        where i."workspaceId" = e."workspaceId" and i."evidenceId" = e."id") "itemIds"
    from evidence e
    join project p on p."workspaceId" = e."workspaceId" and p."id" = e."projectId"
    join evidence_revision r on r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id" and r."number" = e."revision"
    left join account a on a."id" = r."uploadedBy"
    left join account d on d."id" = e."deletedBy"
    where e."workspaceId" = ${workspaceId}::uuid and e."projectId" = ${projectId}::uuid and ${rest}`.execute(
    tx,
  );
  return rows.map(toRow);
}

async function listRevisions(tx: Tx, scope: ProjectScope, evidenceId: string): Promise<EvidenceRevision[]> {
  const { rows } = await sql<{ number: number } & RawRevision>`
    select r."number", ${revisionColumns} from evidence_revision r
    left join account a on a."id" = r."uploadedBy"
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."evidenceId" = ${evidenceId}::uuid
    order by r."number" desc`.execute(tx);
  return rows.map((row) => ({ number: row.number, ...toRevision(row) }));
}

const revisionColumns = sql`r."digest", r."url", r."body", r."collectedAt", r."uploadedAt", r."validUntil",
  r."uploadedBy" "uploaderId", a."name" "uploaderName",
  (select coalesce(json_agg(json_build_object('id', f."id", 'name', f."name", 'size', f."size",
      'contentType', f."contentType", 'sha256', f."sha256", 'purged', f."purgedAt" is not null)
      order by f."position"), '[]')
    from evidence_file f where f."workspaceId" = r."workspaceId" and f."evidenceId" = r."evidenceId"
      and f."number" = r."number") "files"`;

function servesItem(itemId: string): RawBuilder<unknown> {
  return sql`exists (select 1 from evidence_item s where s."workspaceId" = e."workspaceId"
    and s."evidenceId" = e."id" and s."itemId" = ${itemId})`;
}

function toRow(raw: Raw): EvidenceRow {
  const { id, projectId, kind, title, version, revision, itemIds, checksVersion } = raw;
  return {
    ...{ id, projectId, kind, title, version, revision, itemIds, checksVersion },
    ...toRevision(raw),
    createdAt: raw.createdAt.toISOString(),
    deletedAt: raw.deletedAt?.toISOString() ?? null,
    deletedBy: raw.deleterId === null ? null : { id: raw.deleterId, name: raw.deleterName ?? "" },
    purgedAt: raw.purgedAt?.toISOString() ?? null,
  };
}

function toRevision(raw: RawRevision): Omit<EvidenceRevision, "number"> {
  const { digest, url, body, files } = raw;
  return {
    ...{ digest, url, body, files },
    collectedAt: raw.collectedAt?.toISOString() ?? null,
    uploadedAt: raw.uploadedAt.toISOString(),
    validUntil: raw.validUntil?.toISOString() ?? null,
    uploadedBy: { id: raw.uploaderId, name: raw.uploaderName ?? "" },
  };
}

function summaryOf(
  { deletedAt, deletedBy, purgedAt, itemIds, checksVersion: _, ...row }: EvidenceRow,
  catalogue: Catalogue,
  asOf: string,
): EvidenceSummary {
  const { id, kind, title, digest, collectedAt, uploadedAt, validUntil } = row;
  const fact = { id, kind, title, itemIds, digest, collectedAt, uploadedAt, validUntil };
  const items = itemEffects(catalogue, fact, asOf);
  const trash =
    deletedAt === null ? null : { deletedAt, deletedBy, purgeDueAt: purgeDueAt(deletedAt), purgedAt };
  return { ...row, items, effect: trustEffect(fact, items), trash };
}
