import "server-only";
import { type RawBuilder, sql } from "kysely";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { readAskedPortfolio, viewQuery } from "@/lib/domain/portfolio/asked";
import { columnsFrom, columnsText } from "@/lib/domain/portfolio/columns";
import type { PortfolioViews } from "../schema";

const MOST = 50;

export type KeptViews = {
  defaultId: string | null;
  kept: readonly {
    id: string;
    name: string;
    shared: boolean;
    own: boolean;
    query: string;
    columns: readonly string[];
    version: number;
  }[];
};

/** One JSON object of the shape `KeptViews`: the person's own views and the shared ones, by name. */
export function keptViews(scope: Scope): RawBuilder<unknown> {
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid`;
  const account = sql`${actorAccountId(scope.actor)}::uuid`;
  return sql`select json_build_object(
    'defaultId', (select m."defaultViewId" from member m where m.${own} and m."accountId" = ${account}),
    'kept', coalesce((select json_agg(v) from (
      select "id", "name", "shared", "ownerId" = ${account} "own", "query", "columns", "version" from saved_view
      where ${own} and ("shared" or "ownerId" = ${account}) order by lower("name"), "id" limit ${MOST}) v), '[]'))`;
}

/** A default that its owner keeps to themselves again is none. */
export function viewsOf(scope: Scope, { defaultId, kept }: KeptViews): PortfolioViews {
  const shares = allows(scope, "view.share");
  const tabs = kept.map(({ id, name, shared, own, query, columns, version }) => {
    const asked = readAskedPortfolio(new URLSearchParams(query));
    const address = viewQuery({
      ...asked,
      columns: columns.length === 0 ? null : columnsText(columnsFrom(columns.join(","))),
    });
    return { id, name, shared, editable: own || shares, query: address, version };
  });
  return { tabs, defaultId: tabs.some(({ id }) => id === defaultId) ? defaultId : null };
}
