import { createRoute, z } from "@hono/zod-openapi";
import { recordDecision } from "@/lib/features/decisions/commands/record-decision";
import { meetCondition, reopenCondition } from "@/lib/features/decisions/commands/settle-condition";
import {
  getDecision,
  getProposal,
  listDecisions,
  placeOf,
} from "@/lib/features/decisions/queries/list-decisions";
import { launchStage, recordDecisionInput } from "@/lib/features/decisions/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { decision, proposal } from "../resources/decision";
import * as parts from "../route-parts";

const tags = ["Decisions"];
const decisionParams = parts.projectParams.extend({ decisionId: parts.uuid });
const conditionParams = decisionParams.extend({ conditionId: parts.uuid });

const list = createRoute({
  method: "get",
  path: "/projects/{id}/decisions",
  operationId: "listDecisions",
  tags,
  summary: "List the launch decisions of a project, newest first",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      release: z.string().max(100).optional().openapi({ description: "Only those about this release." }),
    }),
  },
  responses: { 200: parts.answers("A page of decisions.", parts.pageOfRows(decision)) },
});
const propose = createRoute({
  method: "get",
  path: "/projects/{id}/decisions/proposal",
  operationId: "getDecisionProposal",
  tags,
  summary: "Ask what the present state proposes for a launch into a stage",
  request: { params: parts.projectParams, query: z.object({ targetStage: launchStage }) },
  responses: { 200: parts.answers("The proposal with every reason.", proposal) },
});
const record = createRoute({
  method: "post",
  path: "/projects/{id}/decisions",
  operationId: "recordDecision",
  tags,
  summary: "Decide whether a release may launch into a stage",
  description: "Stricter than the proposal is always possible, laxer only as far as its reasons allow.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(recordDecisionInput),
  },
  responses: { 201: parts.createdAnswer("The decision.", decision) },
});
const read = createRoute({
  method: "get",
  path: "/projects/{id}/decisions/{decisionId}",
  operationId: "getDecision",
  tags,
  summary: "Read one decision with its standing now",
  request: { params: decisionParams },
  responses: { 200: parts.answers("The decision.", decision) },
});
const meet = settle("meet", "meetCondition", "Mark a condition as met");
const reopen = settle("reopen", "reopenCondition", "Open a condition again that was marked as met");

export const decisions = createRoutes();
const place = z.object({ at: z.iso.datetime(), id: z.uuid() });

decisions.openapi(list, async (c) => {
  const { limit, cursor, release } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listDecisions(scope, { release, limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(placeOf(last)) : null }, 200);
});
decisions.openapi(propose, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(await getProposal(scope, c.req.valid("query").targetStage), 200);
});
decisions.openapi(record, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { decisionId } = settled(await recordDecision(scope, c.req.valid("json")));
  const Location = `/api/v1/projects/${scope.projectId}/decisions/${decisionId}`;
  return c.json(await getDecision(scope, decisionId), 201, { Location });
});
decisions.openapi(read, async (c) => {
  const { id, decisionId } = c.req.valid("param");
  return c.json(await getDecision(await projectScope(c, id), decisionId), 200);
});
decisions.openapi(meet, async (c) => {
  const { id, ...which } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await meetCondition(scope, which));
  return c.json(await getDecision(scope, which.decisionId), 200);
});
decisions.openapi(reopen, async (c) => {
  const { id, ...which } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await reopenCondition(scope, which));
  return c.json(await getDecision(scope, which.decisionId), 200);
});

function settle<const Verb extends string>(verb: Verb, operationId: string, summary: string) {
  return createRoute({
    method: "post",
    path: `/projects/{id}/decisions/{decisionId}/conditions/{conditionId}/${verb}`,
    operationId,
    tags,
    summary,
    request: { params: conditionParams, headers: parts.idempotencyKey },
    responses: { 200: parts.answers("The decision as it stands now.", decision) },
  });
}
