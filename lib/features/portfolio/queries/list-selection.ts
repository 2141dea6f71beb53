import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { PortfolioFilter } from "../schema";
import { conditionsWithWords } from "./conditions-sql";

const MOST = 10_000;

export type Selection = { ids: readonly string[]; capped: boolean };

/**
 * Every project a filter shows, by id, at most ten thousand: what somebody means by "all that match" is
 * fixed here, before a change takes projects out of the filter.
 */
export async function listSelection(scope: Scope, filter: PortfolioFilter): Promise<Selection> {
  requirePermission(scope, "portfolio.read");
  const ids = await within(scope, async (tx) => {
    const read = sql<{ id: string }>`select p."id" from project p where ${conditionsWithWords(scope, filter)}
      order by p."id" limit ${MOST + 1}`;
    return (await read.execute(tx)).rows.map(({ id }) => id);
  });
  return { ids: ids.slice(0, MOST), capped: ids.length > MOST };
}
