import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { postStatistics } from "@/lib/features/call-statistics/commands/post-statistics";
import { setObjective } from "@/lib/features/call-statistics/commands/set-objective";
import {
  getObjective,
  getStatistics,
  listStatistics,
} from "@/lib/features/call-statistics/queries/list-statistics";
import { objective as objectiveInput, statisticsRange } from "@/lib/features/call-statistics/schema";
import { slicePage } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { invalid } from "@/lib/http/problem";
import { type ApiEnv, commandTarget, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import * as shown from "../resources/call-statistics";
import * as parts from "../route-parts";
import { integrationParams } from "./integrations";

const tags = ["Call statistics"];
const one = "/projects/{id}/integrations/{integrationId}";
const kept = {
  200: parts.answers("What was kept.", shown.postedStatistics),
};
const howItIsRead =
  "A row for the same endpoint and day replaces the one before, so sending it again changes nothing. Every fault of every row is told at once (`faults`, the first fifty; rows count from 0), and nothing is kept then.";

const list = createRoute({
  method: "get",
  path: "/projects/{id}/statistics",
  operationId: "listCallStatistics",
  tags,
  summary: "List the integrations anything was counted of, with their last 28 days",
  request: { params: parts.projectParams, query: parts.pageQuery },
  responses: { 200: parts.answers("By name.", parts.pageOfRows(shown.statisticsSummary)) },
});

const postAll = createRoute({
  method: "post",
  path: "/projects/{id}/statistics",
  operationId: "postCallStatistics",
  tags,
  summary: "Post what was counted of calls, for any integration of the project",
  description: howItIsRead,
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(shown.anyRows),
  },
  responses: kept,
});

const postOne = createRoute({
  method: "post",
  path: `${one}/statistics`,
  operationId: "postIntegrationStatistics",
  tags,
  summary: "Post what was counted of calls to one integration",
  description: howItIsRead,
  request: { params: integrationParams, headers: parts.idempotencyKey, body: parts.jsonBody(shown.ownRows) },
  responses: kept,
});

const read = createRoute({
  method: "get",
  path: `${one}/statistics`,
  operationId: "getIntegrationStatistics",
  tags,
  summary: "Read the calls to one integration, by day and by endpoint",
  description: "The last 28 days, unless `from` and `to` say otherwise.",
  request: { params: integrationParams, query: statisticsRange },
  responses: { 200: parts.answers("What was counted.", shown.integrationStatistics) },
});

const objectiveNow = parts.taggedAnswer("What the integration is held to now.", shown.objective);

const readObjective = createRoute({
  method: "get",
  path: `${one}/objective`,
  operationId: "getIntegrationObjective",
  tags,
  summary: "Read what an integration is held to",
  request: { params: integrationParams },
  responses: { 200: objectiveNow },
});

const putObjective = createRoute({
  method: "put",
  path: `${one}/objective`,
  operationId: "setIntegrationObjective",
  tags,
  summary: "Set the share of calls without error, and the p95, an integration is held to",
  description: "Null takes a target back. The record, and its owner’s approval, stay as they are.",
  request: { params: integrationParams, headers: parts.ifMatch, body: parts.jsonBody(objectiveInput) },
  responses: { 200: objectiveNow },
});

export const callStatistics = createRoutes();

callStatistics.openapi(list, async (c) => {
  const rows = await listStatistics(await projectScope(c, c.req.valid("param").id));
  const { data, nextCursor } = slicePage(rows, c.req.valid("query"), (row) => row.integration.id);
  return c.json({ data: data.map(shown.toSummary), nextCursor }, 200);
});

callStatistics.openapi(postAll, async (c) => {
  const target = await commandTarget(c, c.req.valid("param").id);
  return c.json(settled(await postStatistics(target, c.req.valid("json"))), 200);
});

callStatistics.openapi(postOne, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const { rows } = c.req.valid("json");
  return c.json(settled(await postStatistics(await commandTarget(c, id), { integrationId, rows })), 200);
});

callStatistics.openapi(read, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const statistics = await getStatistics(scope, integrationId, c.req.valid("query")).catch(queryFault);
  return c.json(shown.toStatistics(statistics), 200);
});

/** A range stands in the query, and what is wrong with a query is told as such. */
function queryFault(error: unknown): never {
  if (error instanceof AppError && error.code === "invalid")
    throw invalid(400, "invalid-query", error.message, error.issues);
  throw error;
}

callStatistics.openapi(readObjective, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  return showObjective(c, await projectScope(c, id), integrationId);
});

callStatistics.openapi(putObjective, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
  const version = await seenVersion(wanted, async () => (await getObjective(scope, integrationId)).version);
  const set = await setObjective(scope, { integrationId, version, objective: c.req.valid("json") });
  if (!set.ok && set.reason.code === "changed-meanwhile") {
    const current = shown.toObjective(await getObjective(scope, integrationId));
    throw staleProblem(current, versionTag(current.version));
  }
  settled(set);
  return showObjective(c, scope, integrationId);
});

async function showObjective(c: Context<ApiEnv>, scope: ProjectScope, integrationId: string) {
  const now = shown.toObjective(await getObjective(scope, integrationId));
  return c.json(now, 200, { ETag: versionTag(now.version) });
}
