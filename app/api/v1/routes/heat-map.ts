import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { capabilities } from "@/lib/domain/catalogue/capabilities";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { stages } from "@/lib/domain/catalogue/stages";
import { CAPABILITIES } from "@/lib/domain/catalogue/types";
import { HEAT_VIEWS, type HeatRow, heatColumns } from "@/lib/domain/steering/heat-map";
import { AppError } from "@/lib/errors";
import { getHeatMap, withCells } from "@/lib/features/portfolio/queries/heat-map";
import { eachPortfolioPage } from "@/lib/features/portfolio/queries/list-portfolio";
import { type HeatMapQuery, heatMapQuery } from "@/lib/features/portfolio/schema";
import { DEFAULT_LIMIT, invalidCursor, MAX_LIMIT } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { csvAnswer } from "../csv";
import { stage } from "../resources/readiness";
import { answers, uuid } from "../route-parts";

const count = z.int();
const heatMapPage = z
  .object({
    of: z.enum(HEAT_VIEWS),
    columns: z
      .array(
        z.object({
          id: z.string().openapi({ description: "An item of the catalogue, or a capability." }),
          counts: z
            .object({
              pass: count,
              partial: count,
              fail: count,
              "not-assessed": count,
              "not-applicable": count,
              waived: count,
            })
            .nullable(),
          share: z.object({ mean: count.nullable(), weak: count, none: count }).nullable().openapi({
            description: "Of a capability: its mean, how many are below 50, how many have none.",
          }),
        }),
      )
      .readonly()
      .openapi({ description: "How each column stands over every project that matches, on any page." }),
    data: z
      .array(
        z.object({
          id: uuid,
          slug: z.string(),
          name: z.string(),
          stage,
          score: count,
          cells: z
            .array(
              z
                .union([
                  z.enum(["pass", "partial", "fail", "not-assessed", "not-applicable", "waived"]),
                  count,
                ])
                .nullable(),
            )
            .readonly(),
        }),
      )
      .readonly(),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable(),
    capped: z.boolean(),
  })
  .openapi("HeatMapPage");

const read = createRoute({
  method: "get",
  path: "/heat-map",
  operationId: "getHeatMap",
  tags: ["Portfolio"],
  summary: "Lay the projects you may read against checks, questions or capabilities",
  request: {
    query: heatMapQuery.extend({
      limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
    }),
  },
  responses: { 200: answers("One page; `cells` are in the order of `columns`.", heatMapPage) },
});

const exported = createRoute({
  method: "get",
  path: "/heat-map/export.csv",
  operationId: "exportHeatMap",
  tags: ["Portfolio"],
  summary: "Export the whole heat map a filter shows, as CSV",
  request: { query: heatMapQuery.omit({ cursor: true, limit: true }) },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

export const heatMap = createRoutes();

heatMap.openapi(read, async (c) => {
  try {
    const { rows, ...rest } = await getHeatMap(workspaceScope(c), c.req.valid("query"));
    return c.json({ ...rest, data: rows }, 200);
  } catch (error) {
    const aboutCursor = error instanceof AppError && error.issues.some(({ path }) => path === "cursor");
    throw aboutCursor ? invalidCursor() : error;
  }
});

heatMap.openapi(exported, async (c) => {
  const scope = workspaceScope(c);
  const query = c.req.valid("query");
  const head = ["Name", "Address", "Stage", "Score", ...heatColumns(currentCatalogue, query.of).map(titleOf)];
  return csvAnswer(`${scope.slug}-heat-map.csv`, head, eachHeatPage(scope, query), (row) => [
    row.name,
    row.slug,
    stages[row.stage].title,
    row.score,
    ...row.cells,
  ]);
});

async function* eachHeatPage(
  scope: Scope,
  query: Omit<HeatMapQuery, "cursor" | "limit">,
): AsyncGenerator<readonly HeatRow[]> {
  for await (const rows of eachPortfolioPage(scope, query)) yield withCells(scope, query.of, rows);
}

function titleOf(id: string): string {
  const capability = CAPABILITIES.find((each) => each === id);
  return capability ? capabilities[capability].title : (findItem(currentCatalogue, id)?.title ?? id);
}
