import { createRoute } from "@hono/zod-openapi";
import { scheduleReviews } from "@/lib/features/weekly-reviews/commands/schedule-reviews";
import { getReviewSchedule } from "@/lib/features/weekly-reviews/queries/review-schedule";
import { scheduleReviewsInput as wantedSchedule } from "@/lib/features/weekly-reviews/schema";
import { contentTag, parsePrecondition, requireMatch } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { reviewScheduleNow } from "../resources/weekly-review";
import * as parts from "../route-parts";

const tags = ["Weekly reviews"];
const path = "/projects/{id}/review-schedule";
const standsNow = parts.taggedAnswer(
  "When reviews are, and how faithfully they were held.",
  reviewScheduleNow,
);

const read = createRoute({
  method: "get",
  path,
  operationId: "getReviewSchedule",
  tags,
  summary: "Read when the weekly review is, and how many were held in a row",
  request: { params: parts.projectParams },
  responses: { 200: standsNow },
});

const set = createRoute({
  method: "put",
  path,
  operationId: "setReviewSchedule",
  tags,
  summary: "Choose the day of the weekly review, or switch it off",
  request: { params: parts.projectParams, headers: parts.ifMatch, body: parts.jsonBody(wantedSchedule) },
  responses: { 200: standsNow },
});

export const reviewScheduling = createRoutes();

reviewScheduling.openapi(read, async (c) => {
  const now = await getReviewSchedule(await projectScope(c, c.req.valid("param").id));
  return c.json(now, 200, { ETag: contentTag(now) });
});

reviewScheduling.openapi(set, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
  const before = await getReviewSchedule(scope);
  requireMatch(wanted, contentTag(before), before);
  settled(await scheduleReviews(scope, c.req.valid("json")));
  const now = await getReviewSchedule(scope);
  return c.json(now, 200, { ETag: contentTag(now) });
});
