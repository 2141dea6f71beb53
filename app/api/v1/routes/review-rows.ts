import { createRoute, z } from "@hono/zod-openapi";
import { decideRow } from "@/lib/features/weekly-reviews/commands/decide-row";
import { decideRows } from "@/lib/features/weekly-reviews/commands/decide-rows";
import { getReviewRow } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import { rowChanges, rowDecisions } from "@/lib/features/weekly-reviews/schema";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { reviewRow } from "../resources/weekly-review";
import * as parts from "../route-parts";
import { reviewParams } from "./weekly-reviews";

const tags = ["Weekly reviews"];

const decide = createRoute({
  method: "patch",
  path: "/projects/{id}/weekly-reviews/{reviewId}/rows/{rowId}",
  operationId: "decideReviewRow",
  tags,
  summary: "Decide on a row, or write a note on it",
  description: "What is left out stays as it is; a decision of null takes it back.",
  request: {
    params: reviewParams.extend({ rowId: parts.uuid }),
    headers: parts.ifMatch,
    body: parts.jsonBody(rowChanges),
  },
  responses: { 200: parts.taggedAnswer("The row as it stands now.", reviewRow) },
});

const decideMany = createRoute({
  method: "post",
  path: "/projects/{id}/weekly-reviews/{reviewId}/rows/decisions",
  operationId: "decideReviewRows",
  tags,
  summary: "Decide on many rows at once",
  description:
    "All of them or, where somebody changed one meanwhile, none: `rows` says what stands. `keepUnchanged` keeps every unchanged row that nobody decided on.",
  request: { params: reviewParams, headers: parts.idempotencyKey, body: parts.jsonBody(rowDecisions) },
  responses: { 200: parts.answers("So many were decided on.", z.object({ decided: z.int() })) },
});

export const reviewRows = createRoutes();

reviewRows.openapi(decide, async (c) => {
  const { id, reviewId, rowId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
  const standing = () => getReviewRow(scope, { reviewId, rowId });
  const version = await seenVersion(wanted, async () => (await standing()).version);
  const decided = await decideRow(scope, { reviewId, rowId, version, changes: c.req.valid("json") });
  if (!decided.ok && decided.reason.code === "changed-meanwhile") {
    throw staleProblem(decided.reason.current, versionTag(decided.reason.current.version));
  }
  settled(decided);
  const now = await standing();
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

reviewRows.openapi(decideMany, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  return c.json(settled(await decideRows(scope, { reviewId, rows: c.req.valid("json") })), 200);
});
