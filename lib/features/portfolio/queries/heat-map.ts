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
  type HeatRow,
  type HeatView,
  heatColumns,
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
  const wanted = [...heatColumns(currentCatalogue, view)];
  const cells =
    view === "capabilities"
      ? sql`to_jsonb(r."capabilities")`
      : sql`(select jsonb_agg(case when i.id = any(r."waived") then 'waived'
          else coalesce(r."results"->>i.id, 'not-assessed') end order by i.n)
          from unnest(${wanted}::text[]) with ordinality i(id, n))`;
  const { rows } = await sql<{ projectId: string; cells: HeatCell[] }>`
    select r."projectId", ${cells} "cells" from project_results r
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = any(${[...projectIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.projectId, row.cells]));
}

/** How each column stands over every project the filter shows, on this page or another. */
export async function sumUp(scope: Scope, query: HeatMapQuery): Promise<HeatColumn[]> {
  requirePermission(scope, "portfolio.read");
  const ids = heatColumns(currentCatalogue, query.of);
  return within(scope, (tx) =>
    query.of === "capabilities" ? sumShares(tx, scope, query, ids) : sumMarks(tx, scope, query, ids),
  );
}

type Counts = NonNullable<HeatColumn["counts"]>;
const MARKS = ["pass", "partial", "fail", "not-assessed", "not-applicable", "waived"] as const;

/** Each result is looked up once a row, in the materialised part; counting what is there is cheap. */
async function sumMarks(
  tx: Tx,
  scope: Scope,
  query: HeatMapQuery,
  ids: readonly string[],
): Promise<HeatColumn[]> {
  const looked = ids.map(
    (id, at) => sql`case when r."waived" <> '{}' and ${id} = any(r."waived") then 'waived'
      else coalesce(r."results"->>${sql.lit(id)}, 'not-assessed') end ${column(at)}`,
  );
  const counted = ids.map(
    (_, at) =>
      sql`json_build_array(${sql.join(
        MARKS.map((mark) => sql`count(*) filter (where ${column(at)} = ${sql.lit(mark)})`),
      )})`,
  );
  const { rows } = await sql<{ counts: number[][] }>`
    with looked as materialized (select ${sql.join(looked)} from ${matching(scope, query)})
    select json_build_array(${sql.join(counted)}) "counts" from looked`.execute(tx);
  return ids.map((id, at) => ({ id, counts: countsOf(rows[0]?.counts[at] ?? []), share: null }));
}

function countsOf(counts: readonly number[]): Counts {
  const [pass = 0, partial = 0, fail = 0, unknown = 0, notApplicable = 0, waived = 0] = counts;
  return { pass, partial, fail, "not-assessed": unknown, "not-applicable": notApplicable, waived };
}

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
  return sql`(select r."results", coalesce(r."waived", '{}') "waived", r."capabilities" from project p
    left join project_results r on r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
    where ${conditionsWithWords(scope, query)}) r`;
}

function column(at: number): RawBuilder<unknown> {
  return sql.ref(`c${at}`);
}
