import "server-only";
import { type RawBuilder, sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { type PortfolioRow, readPortfolioRow } from "@/lib/domain/portfolio/row";
import {
  type HeatCell,
  type HeatColumn,
  type HeatMark,
  type HeatRow,
  type HeatView,
  heatColumns,
  markOfCode,
  markSpan,
} from "@/lib/domain/steering/heat-map";
import type { HeatMapPage, HeatMapQuery, PortfolioFrame, PortfolioQuery } from "../schema";
import { conditionsWithWords } from "./conditions-sql";
import { portfolioFrame } from "./frame-sql";
import { listPortfolio } from "./list-portfolio";

/**
 * One page of projects against the columns of a view, with how each column stands over all that match.
 *
 * @throws AppError "invalid" for a cursor of another order.
 */
export async function getHeatMap(scope: Scope, query: HeatMapQuery): Promise<HeatMapPage> {
  const [page, columns] = await Promise.all([listPortfolio(scope, query), sumUp(scope, query)]);
  return { of: query.of, columns, ...page, rows: await withCells(scope, query.of, page.rows) };
}

/** What stands around the map: the counts and what its filters offer. */
export function getFrame(scope: Scope): Promise<PortfolioFrame> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ frame: PortfolioFrame }>`select (${portfolioFrame(scope)}) "frame"`.execute(
      tx,
    );
    const [row] = rows;
    if (!row) throw new Error("The portfolio gave no frame.");
    return row.frame;
  });
}

/** The projects with what stands in each column; a project without results has answered nothing. */
export async function withCells(
  scope: Scope,
  view: HeatView,
  rows: readonly PortfolioRow[],
): Promise<HeatRow[]> {
  const ids = rows.map(([id]) => id);
  const cells = await within(scope, (tx) => cellsOf(tx, scope, view, ids));
  const unknown = heatColumns(currentCatalogue, view).map(
    (): HeatCell => (view === "capabilities" ? null : "not-assessed"),
  );
  return rows.map((row) => {
    const { id, slug, name, stage, score } = readPortfolioRow(row);
    return { id, slug, name, stage, score, cells: cells.get(id) ?? unknown };
  });
}

async function cellsOf(tx: Tx, scope: Scope, view: HeatView, projectIds: readonly string[]) {
  const { rows } = await sql<{ projectId: string; cells: HeatCell[] | string }>`
    select r."projectId", ${view === "capabilities" ? sql`to_jsonb(r."capabilities")` : marksIn(view)} "cells"
    from project_results r
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = any(${[...projectIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ projectId, cells }) => [projectId, cellsFrom(cells)]));
}

function cellsFrom(kept: HeatCell[] | string): readonly HeatCell[] {
  return typeof kept === "string" ? [...kept].map(markOfCode) : kept;
}

/** The marks of a view's items, as one word; unknown where they follow the order of another catalogue. */
function marksIn(view: Exclude<HeatView, "capabilities">): RawBuilder<unknown> {
  const { from, length } = markSpan(currentCatalogue, view);
  return sql`case when r."marksOf" = ${currentCatalogue.version} then substr(r."marks", ${sql.lit(from)}, ${sql.lit(length)})
    else repeat('?', ${sql.lit(length)}) end`;
}

/** How each column stands over every project the filter shows, on this page or another. */
export async function sumUp(scope: Scope, query: HeatMapQuery): Promise<HeatColumn[]> {
  requirePermission(scope, "portfolio.read");
  const ids = heatColumns(currentCatalogue, query.of);
  return within(scope, (tx) =>
    query.of === "capabilities"
      ? sumShares(tx, scope, query, ids)
      : sumMarks(tx, scope, { ...query, of: query.of }, ids),
  );
}

type Counts = NonNullable<HeatColumn["counts"]>;

/** Projects with the same word are counted together first: there are far fewer words than projects. */
async function sumMarks(
  tx: Tx,
  scope: Scope,
  query: HeatMapQuery & { of: Exclude<HeatView, "capabilities"> },
  ids: readonly string[],
): Promise<HeatColumn[]> {
  const { rows } = await sql<{ counts: [position: number, code: string, count: number][] | null }>`
    with words as materialized (
      select ${marksIn(query.of)} "word", count(*) "count" from ${matching(scope, query)} group by 1
    )
    select json_agg(json_build_array("position", "code", "sum")) "counts" from (
      select "position", "code", sum("count") "sum"
      from words, unnest(string_to_array("word", null)) with ordinality c("code", "position") group by 1, 2) sums`.execute(
    tx,
  );
  const counted = rows[0]?.counts ?? [];
  return ids.map((id, at) => ({
    id,
    counts: countsOf(counted.filter(([position]) => position === at + 1)),
    share: null,
  }));
}

function countsOf(counted: readonly (readonly [position: number, code: string, count: number])[]): Counts {
  const counts: Record<HeatMark, number> = { ...NONE };
  for (const [, code, count] of counted) counts[markOfCode(code)] += count;
  return counts;
}

const NONE: Counts = {
  pass: 0,
  partial: 0,
  fail: 0,
  "not-assessed": 0,
  "not-applicable": 0,
  waived: 0,
};

type Share = NonNullable<HeatColumn["share"]>;

async function sumShares(
  tx: Tx,
  scope: Scope,
  query: HeatMapQuery,
  ids: readonly string[],
): Promise<HeatColumn[]> {
  const shares = ids.map((_, at) => {
    const share = sql`r."capabilities"[${sql.lit(at + 1)}]`;
    return sql`json_build_object('mean', floor(avg(${share})), 'weak', count(*) filter (where ${share} < 50),
      'none', count(*) filter (where ${share} is null))`;
  });
  const { rows } = await sql<{ shares: Share[] }>`
    select json_build_array(${sql.join(shares)}) "shares" from ${matching(scope, query)}`.execute(tx);
  return ids.map((id, at) => ({ id, counts: null, share: rows[0]?.shares[at] ?? null }));
}

/** Every project the filter shows, beside its results; a project without any counts as not assessed. */
function matching(scope: Scope, query: PortfolioQuery): RawBuilder<unknown> {
  return sql`(select r."marks", r."marksOf", r."capabilities" from project p
    left join project_results r on r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
    where ${conditionsWithWords(scope, query)}) r`;
}
