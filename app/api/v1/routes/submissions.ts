import { createRoute, z } from "@hono/zod-openapi";
import { SUBMISSION_STATUSES } from "@/lib/domain/submissions/words";
import { sendBack } from "@/lib/features/submissions/commands/send-back";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { withdrawSubmission } from "@/lib/features/submissions/commands/withdraw-submission";
import { getSubmission, listSubmissions, placeOfSubmission } from "@/lib/features/submissions/queries";
import { submitScopeInput } from "@/lib/features/submissions/schema";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { placeAfter, placedPage } from "../placed-page";
import { settled } from "../refusals";
import { scope, submission } from "../resources/submission";
import * as parts from "../route-parts";

const tags = ["Reviews"];
const params = parts.projectParams.extend({ submissionId: parts.uuid });
const standsNow = parts.answers("The submission as it stands now.", submission);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/submissions",
  operationId: "listSubmissions",
  tags,
  summary: "List what was submitted for review, latest first",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      scope: scope.optional(),
      status: z.enum(SUBMISSION_STATUSES).optional(),
    }),
  },
  responses: { 200: parts.answers("A page of submissions.", parts.pageOfRows(submission)) },
});

const submit = createRoute({
  method: "post",
  path: "/projects/{id}/submissions",
  operationId: "submitScope",
  tags,
  summary: "Submit a scope for review, or submit it again after changes were asked for",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(submitScopeInput),
  },
  responses: { 201: parts.createdAnswer("The submission.", submission) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/submissions/{submissionId}",
  operationId: "getSubmission",
  tags,
  summary: "Read one submission",
  request: { params },
  responses: { 200: standsNow },
});

const withdraw = createRoute({
  method: "post",
  path: "/projects/{id}/submissions/{submissionId}/withdraw",
  operationId: "withdrawSubmission",
  tags,
  summary: "Take a submission back before it is decided",
  request: { params, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

const back = createRoute({
  method: "post",
  path: "/projects/{id}/submissions/{submissionId}/send-back",
  operationId: "sendBack",
  tags,
  summary: "Send a submission back with the items that were asked to be changed",
  request: { params, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

export const submissions = createRoutes();

submissions.openapi(list, async (c) => {
  const { limit, cursor, ...filter } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const rows = await listSubmissions(scope, { ...filter, limit: limit + 1, after: placeAfter(cursor) });
  return c.json(placedPage(rows, limit, placeOfSubmission), 200);
});

submissions.openapi(submit, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const { submissionId } = settled(await submitScope(scope, c.req.valid("json")));
  const location = `/api/v1/projects/${scope.projectId}/submissions/${submissionId}`;
  return c.json(await getSubmission(scope, submissionId), 201, { Location: location });
});

submissions.openapi(read, async (c) => {
  const { id, submissionId } = c.req.valid("param");
  return c.json(await getSubmission(await projectScope(c, id), submissionId), 200);
});

submissions.openapi(withdraw, async (c) => {
  const { id, submissionId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await withdrawSubmission(scope, { submissionId }));
  return c.json(await getSubmission(scope, submissionId), 200);
});

submissions.openapi(back, async (c) => {
  const { id, submissionId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await sendBack(scope, { submissionId }));
  return c.json(await getSubmission(scope, submissionId), 200);
});
