import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { PortfolioFilter } from "../schema";
import { conditionsWithWords } from "./conditions-sql";

const MOST = 20_000;

export type PortfolioNote = { project: string; itemId: string; note: string; by: string; at: Date };

/** The notes on the items of every project a filter shows, project by project; at most twenty thousand. */
export async function listNotes(
  scope: Scope,
  filter: PortfolioFilter,
): Promise<{ notes: readonly PortfolioNote[]; capped: boolean }> {
  requirePermission(scope, "portfolio.read");
  const rows = await within(scope, async (tx) => {
    const read = sql<PortfolioNote>`
      select p."name" "project", n."itemId", n."note", coalesce(a."name", '') "by", n."answeredAt" "at"
      from project p
      join item_answer n on n."workspaceId" = p."workspaceId" and n."projectId" = p."id" and n."note" <> ''
      left join account a on a."id" = n."answeredBy"
      where ${conditionsWithWords(scope, filter)}
      order by p."nameKey", p."id", n."itemId" limit ${MOST + 1}`;
    return (await read.execute(tx)).rows;
  });
  return { notes: rows.slice(0, MOST), capped: rows.length > MOST };
}
