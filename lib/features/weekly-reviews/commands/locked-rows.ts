import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { RowDecision, RowTag } from "@/lib/domain/weekly-reviews/review";
import type { RowStanding } from "../schema";

export type LockedRow = RowStanding & { tag: RowTag };

type Row = Omit<LockedRow, "decided"> & { by: string | null; name: string | null; at: Date | null };

/** The rows of a review while its project is locked, in the order of the agenda. */
export async function lockedRows(
  { tx, scope }: ProjectContext,
  reviewId: string,
  condition: RawBuilder<unknown>,
): Promise<LockedRow[]> {
  const { rows } = await sql<Row>`
    select r."id", r."tag", r."decision", r."note", r."version", r."decidedBy" "by", r."decidedAt" "at", a."name"
    from review_row r left join account a on a."id" = r."decidedBy"
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."reviewId" = ${reviewId}::uuid and ${condition}
    order by r."position"`.execute(tx);
  return rows.map(({ by, name, at, ...row }) => ({
    ...row,
    decided:
      by && at ? { by: { id: by, name: name ?? "somebody who has left" }, at: at.toISOString() } : null,
  }));
}

/** A row as whoever saw an older one is told of it. */
export function standingOf({ id, decision, note, decided, version }: LockedRow): RowStanding {
  return { id, decision, note, decided, version };
}

export type WrittenRow = { id: string; decision: RowDecision | null; note: string; version: number };

/**
 * Writes rows of a review; the project's lock keeps everybody else out meanwhile. A note added to a decision
 * leaves it the decision of whoever took it.
 */
export function writeRows(
  { scope, actorId, now }: ProjectContext,
  reviewId: string,
  rows: readonly WrittenRow[],
): RawBuilder<unknown> {
  const decided = sql`n."decision" is null or n."decision" is distinct from r."decision"`;
  return sql`
    update review_row r set "decision" = n."decision", "note" = n."note", "version" = r."version" + 1,
      "decidedBy" = case when ${decided} then ${actorId}::uuid else r."decidedBy" end,
      "decidedAt" = case when ${decided} then ${now}::timestamptz else r."decidedAt" end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n("id" uuid, "decision" text, "note" text, "version" bigint)
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."reviewId" = ${reviewId}::uuid and r."id" = n."id"
      and r."version" = n."version"
    returning 1`;
}
