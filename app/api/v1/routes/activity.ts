import { createRoute, z } from "@hono/zod-openapi";
import { eachActivityPage, listActivity } from "@/lib/features/activity/queries/list-activity";
import { activityFilter } from "@/lib/features/activity/schema";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { csvAnswer } from "../csv";
import { numberedPage, numberOf } from "../numbered-page";
import { activityCsvHead, activityCsvRow, activityEntry } from "../resources/activity";
import { answers, pageOfRows, pageQuery, projectParams } from "../route-parts";

const tags = ["Activity"];

const list = createRoute({
  method: "get",
  path: "/projects/{id}/activity",
  operationId: "listActivity",
  tags,
  summary: "List what happened in a project, newest first",
  request: { params: projectParams, query: pageQuery.extend(activityFilter.shape) },
  responses: { 200: answers("One page of events as sentences.", pageOfRows(activityEntry)) },
});

const exported = createRoute({
  method: "get",
  path: "/projects/{id}/activity/export.csv",
  operationId: "exportActivity",
  tags,
  summary: "Export what happened in a project as CSV",
  request: { params: projectParams, query: activityFilter },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

export const activity = createRoutes();

activity.openapi(list, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { limit, cursor, ...filter } = c.req.valid("query");
  const page = await listActivity(scope, filter, { before: numberOf(cursor), limit });
  return c.json(numberedPage(page.entries, page.before), 200);
});

activity.openapi(exported, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const pages = eachActivityPage(scope, c.req.valid("query"));
  return csvAnswer("activity.csv", activityCsvHead, pages, activityCsvRow);
});
