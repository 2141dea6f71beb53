import { createRoute, z } from "@hono/zod-openapi";
import type { ProjectScope } from "@/lib/auth/scope";
import { movementBetween } from "@/lib/domain/readiness/movement";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { comparisonOf } from "@/lib/domain/trends/comparison";
import { AppError } from "@/lib/errors";
import { getReadiness } from "@/lib/features/readiness/queries";
import { listRevisions } from "@/lib/features/revisions/queries";
import {
  getProjectTrend,
  getTrend,
  getWorkspaceTrend,
  listChangesBetween,
} from "@/lib/features/trends/queries";
import { type TrendRange, trendQuery } from "@/lib/features/trends/schema";
import { slicePage } from "@/lib/http/cursor";
import { projectScope, workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { numberedPage, numberOf } from "../numbered-page";
import { cause, revision, trend, workspaceWeek } from "../resources/history";
import { movement, stage } from "../resources/readiness";
import { answers, day, instant, pageOfRows, pageQuery, projectParams, uuid } from "../route-parts";

const tags = ["History"];
const stood = { score: z.int(), stage, acceptedRisk: z.boolean() };
const scoreLine = z.array(z.object({ at: instant, score: z.int() })).readonly();

const readTrend = createRoute({
  method: "get",
  path: "/projects/{id}/trend",
  operationId: "getTrend",
  tags,
  summary: "Show how the readiness of a project went, and why it moved",
  request: { params: projectParams, query: trendQuery },
  responses: { 200: answers("The end of each day that was kept, up to now.", trend) },
});
const compareDays = createRoute({
  method: "get",
  path: "/projects/{id}/compare",
  operationId: "compareDays",
  tags,
  summary: "Compare a project with itself on two days, item by item and with the causes",
  request: {
    params: projectParams,
    query: z.object({ from: day, to: day.optional().openapi({ description: "Left out: now." }) }),
  },
  responses: {
    200: answers(
      "How it stood at the end of each day, and what came between.",
      z
        .object({
          from: z.object({ day, ...stood }),
          to: z.object({ day: day.nullable(), ...stood }),
          movement,
          causes: z.array(cause).readonly(),
        })
        .openapi("DaysCompared"),
    ),
  },
});
const compareProjects = createRoute({
  method: "get",
  path: "/projects/{id}/compare/{otherId}",
  operationId: "compareProjects",
  tags,
  summary: "Compare two projects over the same weeks and item by item as they stand now",
  request: { params: projectParams.extend({ otherId: projectParams.shape.id }), query: trendQuery },
  responses: {
    200: answers(
      "Both lines, and what stands differently in the second.",
      z
        .object({
          first: z.object({ id: uuid, points: scoreLine, ...stood }),
          second: z.object({ id: uuid, points: scoreLine, ...stood }),
          movement,
        })
        .openapi("ProjectsCompared"),
    ),
  },
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
history.openapi(compareDays, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { from, to } = c.req.valid("query");
  const [before, after, recorded] = await Promise.all([
    getReadiness(scope, from),
    getReadiness(scope, to),
    listChangesBetween(scope, from, to ?? FOR_EVER),
  ]);
  const stands = {
    from: { day: from, ...standingOf(before) },
    to: { day: to ?? null, ...standingOf(after) },
  };
  return c.json({ ...stands, ...comparisonOf(before, after, recorded) }, 200);
});
history.openapi(compareProjects, async (c) => {
  const { id, otherId } = c.req.valid("param");
  const { range } = c.req.valid("query");
  const scopes = [await projectScope(c, id), await projectScope(c, otherId)] as const;
  const [first, second] = await Promise.all([lineOf(scopes[0], range), lineOf(scopes[1], range)]);
  const movement = movementBetween(first.readiness, second.readiness);
  return c.json({ first: first.shown, second: second.shown, movement }, 200);
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

/** No day is after it: everything recorded up to now. */
const FOR_EVER = "9999-12-30";

function standingOf({ score, stage, acceptedRisk }: Readiness) {
  return { score, stage, acceptedRisk };
}

async function lineOf(scope: ProjectScope, range: TrendRange) {
  const [{ points }, readiness] = await Promise.all([getTrend(scope, range), getReadiness(scope)]);
  const line = points.map(({ at, summary }) => ({ at, score: summary.score }));
  return { readiness, shown: { id: scope.projectId, points: line, ...standingOf(readiness) } };
}
