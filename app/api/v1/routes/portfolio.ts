import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { extrasFrom } from "@/lib/domain/portfolio/columns";
import { PORTFOLIO_COLUMNS, readPortfolioRow } from "@/lib/domain/portfolio/row";
import { AppError } from "@/lib/errors";
import { listGroups } from "@/lib/features/portfolio/queries/list-groups";
import { getPortfolio, listPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { listSelection } from "@/lib/features/portfolio/queries/list-selection";
import {
  groupsQuery,
  type PortfolioFrame,
  type PortfolioPage,
  type PortfolioQuery,
  portfolioFilter,
  portfolioQuery,
} from "@/lib/features/portfolio/schema";
import { DEFAULT_LIMIT, invalidCursor, MAX_LIMIT } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { listedProject, portfolioGroups, portfolioPage, portfolioSelection } from "../resources/portfolio";
import { answers, pageOfRows } from "../route-parts";

const query = portfolioQuery.extend({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
});

const list = createRoute({
  method: "get",
  path: "/projects",
  operationId: "listProjects",
  tags: ["Projects"],
  summary: "List the projects you may read, filtered and sorted",
  request: { query: query.omit({ columns: true }) },
  responses: { 200: answers("One page of projects.", pageOfRows(listedProject)) },
});

const read = createRoute({
  method: "get",
  path: "/portfolio",
  operationId: "getPortfolio",
  tags: ["Portfolio"],
  summary: "Read the portfolio in compact rows, with its counts on the first page",
  request: { query },
  responses: { 200: answers("One page, each row a tuple in the order of `columns`.", portfolioPage) },
});

const groups = createRoute({
  method: "get",
  path: "/portfolio/groups",
  operationId: "getPortfolioGroups",
  tags: ["Portfolio"],
  summary: "Count the projects a filter shows by owner, stage, scenario or team",
  description: "The projects of a group are a page of the portfolio with the group's key as its filter.",
  request: { query: groupsQuery },
  responses: { 200: answers("Every group that has projects.", portfolioGroups) },
});

const select = createRoute({
  method: "get",
  path: "/portfolio/selection",
  operationId: "getPortfolioSelection",
  tags: ["Portfolio"],
  summary: "List the ids of all projects a filter shows, to change them together",
  request: { query: portfolioFilter },
  responses: { 200: answers("At most ten thousand.", portfolioSelection) },
});

export const portfolio = createRoutes();

portfolio.openapi(list, async (c) => {
  const wanted = { ...c.req.valid("query"), columns: null };
  const { rows, nextCursor } = await orInvalidCursor(listPortfolio(workspaceScope(c), wanted));
  return c.json({ data: rows.map(readPortfolioRow), nextCursor }, 200);
});

portfolio.openapi(read, async (c) => {
  const scope = workspaceScope(c);
  const wanted = c.req.valid("query");
  const { page, frame } = await orInvalidCursor<Reading>(
    wanted.cursor === null ? getPortfolio(scope, wanted) : laterPage(scope, wanted),
  );
  const { rows, ...rest } = page;
  const columns = [...PORTFOLIO_COLUMNS, ...extrasFrom(wanted.columns)];
  return c.json({ columns, data: rows, ...rest, frame }, 200);
});

portfolio.openapi(groups, async (c) => {
  const { group, ...filter } = c.req.valid("query");
  return c.json({ by: group, groups: await listGroups(workspaceScope(c), group, filter) }, 200);
});

portfolio.openapi(select, async (c) =>
  c.json(await listSelection(workspaceScope(c), c.req.valid("query")), 200),
);

type Reading = { page: PortfolioPage; frame: PortfolioFrame | null };

async function laterPage(scope: Scope, wanted: PortfolioQuery): Promise<Reading> {
  return { page: await listPortfolio(scope, wanted), frame: null };
}

/** A cursor of another list is a malformed request here, as for every list of the API. */
async function orInvalidCursor<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    const aboutCursor = error instanceof AppError && error.issues.some(({ path }) => path === "cursor");
    throw aboutCursor ? invalidCursor() : error;
  }
}
