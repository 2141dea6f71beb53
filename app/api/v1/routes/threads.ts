import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { addComment } from "@/lib/features/threads/commands/add-comment";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { reopenThread, resolveThread } from "@/lib/features/threads/commands/resolve-thread";
import { getThread, listThreads, placeOfThread } from "@/lib/features/threads/queries";
import { addCommentInput, openThreadInput, THREAD_STATES } from "@/lib/features/threads/schema";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { placeAfter, placedPage } from "../placed-page";
import { settled } from "../refusals";
import { scope } from "../resources/submission";
import { thread } from "../resources/thread";
import * as parts from "../route-parts";

const tags = ["Reviews"];
const params = parts.projectParams.extend({ threadId: parts.uuid });
const standsNow = parts.answers("The discussion as it stands now.", thread);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/threads",
  operationId: "listThreads",
  tags,
  summary: "List the discussions of a project with all that was said, latest begun first",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      itemId: z.string().max(100).optional().openapi({ description: "Only those on this item." }),
      scope: scope.optional().openapi({ description: "Only those on this scope." }),
      state: z.enum(THREAD_STATES).default("all"),
    }),
  },
  responses: { 200: parts.answers("A page of discussions.", parts.pageOfRows(thread)) },
});

const open = createRoute({
  method: "post",
  path: "/projects/{id}/threads",
  operationId: "openThread",
  tags,
  summary: "Begin a discussion on an item or a scope",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(openThreadInput),
  },
  responses: { 201: parts.createdAnswer("The discussion.", thread) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/threads/{threadId}",
  operationId: "getThread",
  tags,
  summary: "Read one discussion",
  request: { params },
  responses: { 200: standsNow },
});

const comment = createRoute({
  method: "post",
  path: "/projects/{id}/threads/{threadId}/comments",
  operationId: "addComment",
  tags,
  summary: "Write in a discussion",
  request: {
    params,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(addCommentInput.omit({ threadId: true })),
  },
  responses: { 201: parts.createdAnswer("The discussion as it stands now.", thread) },
});

const resolve = createRoute({
  method: "post",
  path: "/projects/{id}/threads/{threadId}/resolve",
  operationId: "resolveThread",
  tags,
  summary: "Mark a discussion as settled",
  request: { params, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

const reopen = createRoute({
  method: "post",
  path: "/projects/{id}/threads/{threadId}/reopen",
  operationId: "reopenThread",
  tags,
  summary: "Take a settled discussion up again",
  request: { params, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

export const threads = createRoutes();

threads.openapi(list, async (c) => {
  const { limit, cursor, ...filter } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const rows = await listThreads(scope, { ...filter, limit: limit + 1, after: placeAfter(cursor) });
  return c.json(placedPage(rows, limit, placeOfThread), 200);
});

threads.openapi(open, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { threadId } = settled(await openThread(scope, c.req.valid("json")));
  return created(c, scope, threadId);
});

threads.openapi(read, async (c) => {
  const { id, threadId } = c.req.valid("param");
  return c.json(await getThread(await projectScope(c, id), threadId), 200);
});

threads.openapi(comment, async (c) => {
  const { id, threadId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await addComment(scope, { threadId, ...c.req.valid("json") }));
  return created(c, scope, threadId);
});

threads.openapi(resolve, async (c) => {
  const { id, threadId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await resolveThread(scope, { threadId }));
  return c.json(await getThread(scope, threadId), 200);
});

threads.openapi(reopen, async (c) => {
  const { id, threadId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await reopenThread(scope, { threadId }));
  return c.json(await getThread(scope, threadId), 200);
});

async function created(c: Context<ApiEnv>, scope: ProjectScope, threadId: string) {
  const location = `/api/v1/projects/${scope.projectId}/threads/${threadId}`;
  return c.json(await getThread(scope, threadId), 201, { Location: location });
}
