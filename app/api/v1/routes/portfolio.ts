import { createRoute, z } from "@hono/zod-openapi";
import { PORTFOLIO_COLUMNS } from "@/lib/domain/portfolio/row";
import { eachPortfolioPage, listPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { type PortfolioPage, portfolioQuery } from "@/lib/features/portfolio/schema";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { csvAnswer } from "../csv";
import { portfolioCsvHead, portfolioCsvRow } from "../resources/portfolio-csv";
import { answers } from "../route-parts";

const tags = ["Portfolio"];

const value = z.union([z.string(), z.number(), z.null(), z.array(z.number())]);
const page = z
  .object({
    columns: z.array(z.string()).openapi({ description: "Names of the values of every row, in order." }),
    data: z.array(z.array(value)).openapi({
      description:
        "Stages are ranks: 0 demo, 1 closed pilot, 2 beta, 3 production. `trustMix` counts items: none, self-claimed, " +
        "evidence-backed, tool-verified, reviewer-verified. `spark` holds the score of the last weeks, oldest first.",
    }),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable(),
    capped: z.boolean().openapi({ description: "A search found more than it shows; add a word." }),
  })
  .openapi("PortfolioPage");

const list = createRoute({
  method: "get",
  path: "/portfolio",
  operationId: "listPortfolio",
  tags,
  summary: "List the projects you may read, with how ready they are",
  description: "`cursor=end` asks for the last page; `previousCursor` leads back from there.",
  request: { query: portfolioQuery },
  responses: { 200: answers("One page, rows as arrays.", page) },
});

const exported = createRoute({
  method: "get",
  path: "/portfolio/export.csv",
  operationId: "exportPortfolio",
  tags,
  summary: "Export every project a filter shows, as CSV",
  request: { query: portfolioQuery.omit({ cursor: true, limit: true }) },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

export const portfolio = createRoutes();

portfolio.openapi(list, async (c) => {
  const shown: PortfolioPage = await listPortfolio(workspaceScope(c), c.req.valid("query"));
  const { rows, nextCursor, previousCursor, capped } = shown;
  return c.json(
    {
      columns: [...PORTFOLIO_COLUMNS],
      data: rows.map((row) => [...row]),
      nextCursor,
      previousCursor,
      capped,
    },
    200,
  );
});

portfolio.openapi(exported, async (c) => {
  const scope = workspaceScope(c);
  const pages = eachPortfolioPage(scope, c.req.valid("query"));
  return csvAnswer(`${scope.slug}-portfolio.csv`, portfolioCsvHead, pages, portfolioCsvRow);
});
