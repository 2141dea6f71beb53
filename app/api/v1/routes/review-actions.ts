import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { agreeAction } from "@/lib/features/weekly-reviews/commands/agree-action";
import { editAction } from "@/lib/features/weekly-reviews/commands/edit-action";
import {
  completeAction,
  dropAction,
  reopenAction,
} from "@/lib/features/weekly-reviews/commands/settle-action";
import { actionPlace, getAction, listActions } from "@/lib/features/weekly-reviews/queries/review-actions";
import { ACTION_STATES, actionChanges, agreeActionInput } from "@/lib/features/weekly-reviews/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { reviewAction } from "../resources/weekly-review";
import * as parts from "../route-parts";

const tags = ["Weekly reviews"];
const actionParams = parts.projectParams.extend({ actionId: parts.uuid });
const standsNow = parts.taggedAnswer("The action as it stands now.", reviewAction);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/review-actions",
  operationId: "listReviewActions",
  tags,
  summary: "List what was agreed in weekly reviews, the ones due first ahead",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({ state: z.enum(ACTION_STATES).optional() }),
  },
  responses: { 200: parts.answers("A page of actions.", parts.pageOfRows(reviewAction)) },
});

const agree = createRoute({
  method: "post",
  path: "/projects/{id}/review-actions",
  operationId: "agreeReviewAction",
  tags,
  summary: "Agree in the open review that somebody does something by a day",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(agreeActionInput),
  },
  responses: { 201: parts.createdAnswer("The action.", reviewAction) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/review-actions/{actionId}",
  operationId: "getReviewAction",
  tags,
  summary: "Read one action",
  request: { params: actionParams },
  responses: { 200: standsNow },
});

const change = createRoute({
  method: "patch",
  path: "/projects/{id}/review-actions/{actionId}",
  operationId: "changeReviewAction",
  tags,
  summary: "Change an action, or say that it is done, dropped or open again",
  description:
    "Either what it says or where it stands, not both at once. It outlives the review it came from.",
  request: { params: actionParams, headers: parts.ifMatch, body: parts.jsonBody(actionChanges) },
  responses: { 200: standsNow },
});

export const reviewActions = createRoutes();
const place = z.object({ dueOn: z.iso.date(), id: z.uuid() });

reviewActions.openapi(list, async (c) => {
  const { limit, cursor, state } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listActions(scope, { state, limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(actionPlace(last)) : null }, 200);
});

reviewActions.openapi(agree, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { actionId } = settled(await agreeAction(scope, c.req.valid("json")));
  const made = await getAction(scope, actionId);
  const Location = `/api/v1/projects/${scope.projectId}/review-actions/${actionId}`;
  return c.json(made, 201, { ETag: versionTag(made.version), Location });
});

reviewActions.openapi(read, async (c) => {
  const { id, actionId } = c.req.valid("param");
  return showAction(c, await projectScope(c, id), actionId);
});

const SETTLE = { done: completeAction, dropped: dropAction, open: reopenAction } as const;

reviewActions.openapi(change, async (c) => {
  const { id, actionId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
  const version = await seenVersion(wanted, async () => (await getAction(scope, actionId)).version);
  const asked = c.req.valid("json");
  const changed =
    "state" in asked
      ? await SETTLE[asked.state](scope, { actionId, version })
      : await editAction(scope, { actionId, version, changes: asked });
  if (!changed.ok && changed.reason.code === "changed-meanwhile") {
    const current = await getAction(scope, actionId);
    throw staleProblem(current, versionTag(current.version));
  }
  settled(changed);
  return showAction(c, scope, actionId);
});

async function showAction(c: Context<ApiEnv>, scope: ProjectScope, actionId: string) {
  const now = await getAction(scope, actionId);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}
