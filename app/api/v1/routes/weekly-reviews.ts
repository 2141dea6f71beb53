import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { amendReview } from "@/lib/features/weekly-reviews/commands/amend-review";
import { closeReview } from "@/lib/features/weekly-reviews/commands/close-review";
import { mailSummary } from "@/lib/features/weekly-reviews/commands/mail-summary";
import { openReview } from "@/lib/features/weekly-reviews/commands/open-review";
import { startReview } from "@/lib/features/weekly-reviews/commands/start-review";
import { getReview, listReviews, reviewPlace } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import { newAddendum, summaryReaders } from "@/lib/features/weekly-reviews/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { contentTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { reviewLine, weeklyReview } from "../resources/weekly-review";
import * as parts from "../route-parts";

const tags = ["Weekly reviews"];
export const reviewParams = parts.projectParams.extend({ reviewId: parts.uuid });
const standsNow = parts.taggedAnswer("The review as it stands now.", weeklyReview);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/weekly-reviews",
  operationId: "listWeeklyReviews",
  tags,
  summary: "List the weekly reviews of a project, the newest week first",
  request: { params: parts.projectParams, query: parts.pageQuery },
  responses: { 200: parts.answers("Held, missed and open ones.", parts.pageOfRows(reviewLine)) },
});

const open = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews",
  operationId: "openWeeklyReview",
  tags,
  summary: "Open the review of this week",
  description: "What moved since the last one that was held is on it already.",
  request: { params: parts.projectParams, headers: parts.idempotencyKey },
  responses: { 201: parts.createdAnswer("The review.", weeklyReview) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/weekly-reviews/{reviewId}",
  operationId: "getWeeklyReview",
  tags,
  summary: "Read one review with its rows, actions and addenda",
  request: { params: reviewParams },
  responses: { 200: standsNow },
});

const start = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews/{reviewId}/start",
  operationId: "startWeeklyReview",
  tags,
  summary: "Start the clock of the thirty minutes",
  request: { params: reviewParams, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

const close = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews/{reviewId}/close",
  operationId: "closeWeeklyReview",
  tags,
  summary: "Close a review for good",
  description:
    "Every row that is new or has changed needs a decision first. Nothing in it changes afterwards.",
  request: { params: reviewParams, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

const amend = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews/{reviewId}/addenda",
  operationId: "amendWeeklyReview",
  tags,
  summary: "Add something to a review that is over",
  request: { params: reviewParams, headers: parts.idempotencyKey, body: parts.jsonBody(newAddendum) },
  responses: { 201: standsNow },
});

const mail = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews/{reviewId}/mail",
  operationId: "mailWeeklyReview",
  tags,
  summary: "Mail the summary of a closed review",
  request: { params: reviewParams, headers: parts.idempotencyKey, body: parts.jsonBody(summaryReaders) },
  responses: { 202: parts.answers("On its way to so many people.", z.object({ to: z.int() })) },
});

const summary = createRoute({
  method: "get",
  path: "/projects/{id}/weekly-reviews/{reviewId}/summary",
  operationId: "getWeeklyReviewSummary",
  tags,
  summary: "Read the summary of a review; it is empty until the review is closed",
  request: { params: reviewParams },
  responses: {
    200: { description: "Markdown in UTF-8.", content: { "text/markdown": { schema: z.string() } } },
  },
});

export const weeklyReviews = createRoutes();
const place = z.object({ week: z.string().max(8) });

weeklyReviews.openapi(list, async (c) => {
  const { limit, cursor } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listReviews(scope, { limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(reviewPlace(last)) : null }, 200);
});

weeklyReviews.openapi(open, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { reviewId } = settled(await openReview(scope, {}));
  const made = await getReview(scope, reviewId);
  const Location = `/api/v1/projects/${scope.projectId}/weekly-reviews/${reviewId}`;
  return c.json(made, 201, { ETag: contentTag(made), Location });
});

weeklyReviews.openapi(read, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  return showReview(c, await projectScope(c, id), reviewId);
});

weeklyReviews.openapi(start, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await startReview(scope, { reviewId }));
  return showReview(c, scope, reviewId);
});

weeklyReviews.openapi(close, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await closeReview(scope, { reviewId }));
  return showReview(c, scope, reviewId);
});

weeklyReviews.openapi(amend, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await amendReview(scope, { reviewId, ...c.req.valid("json") }));
  const now = await getReview(scope, reviewId);
  return c.json(now, 201, { ETag: contentTag(now) });
});

weeklyReviews.openapi(mail, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  return c.json(settled(await mailSummary(scope, { reviewId, ...c.req.valid("json") })), 202);
});

weeklyReviews.openapi(summary, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const review = await getReview(await projectScope(c, id), reviewId);
  return c.body(review.summary, 200, { "content-type": "text/markdown; charset=utf-8" });
});

async function showReview(c: Context<ApiEnv>, scope: ProjectScope, reviewId: string) {
  const now = await getReview(scope, reviewId);
  return c.json(now, 200, { ETag: contentTag(now) });
}
