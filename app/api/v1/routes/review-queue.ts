import { createRoute } from "@hono/zod-openapi";
import { listReviewQueue } from "@/lib/features/reviews/queries/list-queue";
import { queuePlace } from "@/lib/features/reviews/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { queueEntry } from "../resources/review-queue";
import { answers, pageOfRows, pageQuery } from "../route-parts";

const list = createRoute({
  method: "get",
  path: "/review-queue",
  operationId: "listReviewQueue",
  tags: ["Reviews"],
  summary: "List what waits for your sign-off, longest waiting first",
  description:
    "Scopes submitted where you may sign and wrote none of it, and your own sign-offs whose scope has changed.",
  request: { query: pageQuery },
  responses: { 200: answers("One page of what waits.", pageOfRows(queueEntry)) },
});

export const reviewQueue = createRoutes();

reviewQueue.openapi(list, async (c) => {
  const { limit, cursor } = c.req.valid("query");
  const after = cursor === undefined ? undefined : decodeCursor(queuePlace, cursor);
  const rows = await listReviewQueue(workspaceScope(c), { after, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor({ at: last.since, id: last.id }) : null }, 200);
});
