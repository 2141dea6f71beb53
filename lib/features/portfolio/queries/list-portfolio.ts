import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { decodePosition, encodePosition, type PortfolioPosition } from "@/lib/domain/portfolio/cursor";
import type { PortfolioRow } from "@/lib/domain/portfolio/row";
import { wordsOf } from "@/lib/domain/projects/words";
import { AppError } from "@/lib/errors";
import type { PortfolioFrame, PortfolioPage, PortfolioQuery, PortfolioViews } from "../schema";
import { portfolioFrame } from "./frame-sql";
import { isReadBackwards, portfolioRows } from "./portfolio-sql";
import { type KeptViews, keptViews, viewsOf } from "./views-sql";

type KeyedRow = readonly [row: PortfolioRow, key: string | number | null];

/**
 * One page of the projects the actor may read, in one statement, whatever the size of the portfolio.
 *
 * @throws AppError "invalid" for a cursor of another order.
 */
export async function listPortfolio(scope: Scope, query: PortfolioQuery): Promise<PortfolioPage> {
  requirePermission(scope, "portfolio.read");
  const position = positionOf(query);
  const rows = await within(scope, async (tx) => {
    const read = sql<{ rows: KeyedRow[] | null }>`
      select (${portfolioRows(scope, query, position, query.limit + 1)}) "rows"`;
    return (await read.execute(tx)).rows[0]?.rows ?? [];
  });
  return pageOf(query, position, rows);
}

/** The page with what stands around it, still in one statement: the first view of the portfolio. */
export async function getPortfolio(
  scope: Scope,
  query: PortfolioQuery,
): Promise<{ page: PortfolioPage; frame: PortfolioFrame; views: PortfolioViews }> {
  requirePermission(scope, "portfolio.read");
  const position = positionOf(query);
  const row = await within(scope, async (tx) => {
    const read = sql<{ rows: KeyedRow[] | null; frame: PortfolioFrame; views: KeptViews }>`
      select (${portfolioRows(scope, query, position, query.limit + 1)}) "rows", (${portfolioFrame(scope)}) "frame",
        (${keptViews(scope)}) "views"`;
    return (await read.execute(tx)).rows[0];
  });
  if (!row) throw new Error("The portfolio gave no row.");
  return {
    page: pageOf(query, position, row.rows ?? []),
    frame: row.frame,
    views: viewsOf(scope, row.views),
  };
}

const EXPORT_PAGE = 500;
/** A search has no second page: its matches are ordered after they are found. */
const EXPORT_SEARCH = 10_000;

/** Every page of a query, one after the other: an export holds one page in memory, never all of them. */
export async function* eachPortfolioPage(
  scope: Scope,
  query: Omit<PortfolioQuery, "cursor" | "limit">,
): AsyncGenerator<readonly PortfolioRow[]> {
  const limit = wordsOf(query.q).length > 0 ? EXPORT_SEARCH : EXPORT_PAGE;
  let cursor: string | null = null;
  do {
    const page: PortfolioPage = await listPortfolio(scope, { ...query, limit, cursor });
    yield page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function positionOf(query: PortfolioQuery): PortfolioPosition | null {
  if (query.cursor === null || isSearch(query)) return null;
  const position = decodePosition(query, query.cursor);
  if (!position) {
    throw new AppError("invalid", "This page is no longer there. Start again from the first one.", {
      issues: [{ path: "cursor", message: "The cursor does not belong to this order." }],
    });
  }
  return position;
}

function pageOf(
  query: PortfolioQuery,
  position: PortfolioPosition | null,
  read: readonly KeyedRow[],
): PortfolioPage {
  const more = read.length > query.limit;
  const kept = more ? read.slice(0, query.limit) : read;
  const backwards = isReadBackwards(position);
  const shown = backwards ? kept.toReversed() : kept;
  const rows = shown.map(([row]) => row);
  if (isSearch(query)) return { rows, nextCursor: null, previousCursor: null, capped: more };
  const hasNext = backwards ? position?.way === "before" : more;
  const hasPrevious = backwards ? more : position !== null;
  return {
    rows,
    nextCursor: hasNext ? cursorAt(query, "after", shown.at(-1)) : null,
    previousCursor: hasPrevious ? cursorAt(query, "before", shown[0]) : null,
    capped: false,
  };
}

function cursorAt(
  query: PortfolioQuery,
  way: "after" | "before",
  keyed: KeyedRow | undefined,
): string | null {
  if (!keyed) return null;
  const [row, key] = keyed;
  const text = key === null ? null : query.sort === "updated" ? new Date(key).toISOString() : `${key}`;
  return encodePosition(query, { way, key: text, id: row[0] });
}

function isSearch(query: PortfolioQuery): boolean {
  return wordsOf(query.q).length > 0;
}
