import { createRoute, z } from "@hono/zod-openapi";
import { AppError } from "@/lib/errors";
import { listRevisions } from "@/lib/features/revisions/queries";
import { getProjectTrend, getWorkspaceTrend } from "@/lib/features/trends/queries";
import { trendQuery } from "@/lib/features/trends/schema";
import { slicePage } from "@/lib/http/cursor";
import { projectScope, workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { numberedPage, numberOf } from "../numbered-page";
import { revision, trend, workspaceWeek } from "../resources/history";
import { answers, pageOfRows, pageQuery, projectParams } from "../route-parts";

const tags = ["History"];

const readTrend = createRoute({
  method: "get",
  path: "/projects/{id}/trend",
  operationId: "getTrend",
  tags,
  summary: "Show how the readiness of a project went, and why it moved",
  request: { params: projectParams, query: trendQuery },
  responses: { 200: answers("The end of each day that was kept, up to now.", trend) },
});
const readPortfolioTrend = createRoute({
  method: "get",
  path: "/portfolio/trend",
  operationId: "getPortfolioTrend",
  tags,
  summary: "Show how the whole workspace went, week by week",
  request: { query: pageQuery },
  responses: { 200: answers("The weeks that are over, newest last.", pageOfRows(workspaceWeek)) },
});
const list = createRoute({
  method: "get",
  path: "/projects/{id}/revisions",
  operationId: "listRevisions",
  tags,
  summary: "List the states of a project, each with what changed",
  request: { params: projectParams, query: pageQuery },
  responses: { 200: answers("Newest first.", pageOfRows(revision)) },
});
const read = createRoute({
  method: "get",
  path: "/projects/{id}/revisions/{number}",
  operationId: "getRevision",
  tags,
  summary: "Read one state of a project",
  request: {
    params: projectParams.extend({
      number: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 50),
    }),
  },
  responses: { 200: answers("The revision.", revision) },
});

export const history = createRoutes();

history.openapi(readTrend, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(await getProjectTrend(scope, c.req.valid("query").range), 200);
});
history.openapi(readPortfolioTrend, async (c) => {
  const weeks = await getWorkspaceTrend(workspaceScope(c), 520);
  return c.json(
    slicePage(weeks, c.req.valid("query"), ({ week }) => week),
    200,
  );
});
history.openapi(list, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { limit, cursor } = c.req.valid("query");
  const { revisions, before } = await listRevisions(scope, { limit, before: numberOf(cursor) });
  return c.json(numberedPage(revisions, before), 200);
});
history.openapi(read, async (c) => {
  const { id, number } = c.req.valid("param");
  const { revisions } = await listRevisions(await projectScope(c, id), { limit: 1, before: number + 1 });
  const [found] = revisions;
  if (found?.number !== number) throw new AppError("not-found", "There is no revision of this number.");
  return c.json(found, 200);
});
