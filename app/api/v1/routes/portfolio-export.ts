import { createRoute, z } from "@hono/zod-openapi";
import { eachPortfolioPage } from "@/lib/features/portfolio/queries/list-portfolio";
import { portfolioQuery } from "@/lib/features/portfolio/schema";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { csvAnswer } from "../csv";
import { portfolioCsvHead, portfolioCsvRow } from "../resources/portfolio-csv";

const exported = createRoute({
  method: "get",
  path: "/portfolio/export.csv",
  operationId: "exportPortfolio",
  tags: ["Portfolio"],
  summary: "Export every project a filter shows, as CSV",
  request: { query: portfolioQuery.omit({ cursor: true, limit: true }) },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

export const portfolioExport = createRoutes();

portfolioExport.openapi(exported, async (c) => {
  const scope = workspaceScope(c);
  const pages = eachPortfolioPage(scope, c.req.valid("query"));
  return csvAnswer(`${scope.slug}-portfolio.csv`, portfolioCsvHead, pages, portfolioCsvRow);
});
