import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { type FactChange, foldChanges } from "@/lib/domain/readiness/change";
import { differenceBetween, type FactsDifference } from "@/lib/domain/readiness/difference";

/** One state of a project, with what made it differ from the one before. */
export type RevisionEntry = {
  number: number;
  /** ISO 8601. */
  at: string;
  by: { id: string; name: string | null } | null;
  /** SHA-256 (hex) of the whole project. */
  digest: string;
  score: number;
  stage: Stage;
  /** Null for the first revision. */
  previous: { score: number; stage: Stage } | null;
  /** What changed, from and to; the first revision differs from nothing recorded. */
  difference: FactsDifference;
};

export type RevisionPage = {
  revisions: readonly RevisionEntry[];
  /** Ask for revisions before this number; null on the last page. */
  before: number | null;
};

type Row = {
  number: number;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  digest: string;
  score: number;
  stage: Stage;
  change: FactChange;
  previous: FactChange;
};

/** The revisions of a project, newest first. */
export async function listRevisions(
  scope: ProjectScope,
  { before = null, limit = 50 }: { before?: number | null; limit?: number } = {},
): Promise<RevisionPage> {
  const rows = await within(scope, async (tx) => {
    const read = sql<Row>`
      select r."number", r."at", r."actorId", a."name" "actorName", r."digest", r."score", r."stage", r."change", r."previous"
      from revision r left join account a on a."id" = r."actorId" and a."deletedAt" is null
      where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid
        and ${before === null ? sql`true` : sql`r."number" < ${before}::bigint`}
      order by r."number" desc limit ${limit + 1}`;
    return (await read.execute(tx)).rows;
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    revisions: shown.map((row, index) => entryOf(row, rows[index + 1])),
    before: rows.length > limit && last ? last.number : null,
  };
}

function entryOf(row: Row, older: Row | undefined): RevisionEntry {
  return {
    number: row.number,
    at: row.at.toISOString(),
    by: row.actorId === null ? null : { id: row.actorId, name: row.actorName },
    digest: row.digest,
    score: row.score,
    stage: row.stage,
    previous: older ? { score: older.score, stage: older.stage } : null,
    difference: differenceBetween(currentCatalogue, foldChanges([row.previous]), foldChanges([row.change])),
  };
}
