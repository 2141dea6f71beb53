import { createRoute } from "@hono/zod-openapi";
import { requestReassessment } from "@/lib/features/projects/commands/request-reassessment";
import { listReassessments } from "@/lib/features/projects/queries";
import { requestReassessmentInput } from "@/lib/features/projects/schema";
import { slicePage } from "@/lib/http/cursor";
import { projectScope } from "../caller";
import { foundIn } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { reassessment } from "../resources/reassessment";
import {
  answers,
  createdAnswer,
  idempotencyKey,
  jsonBody,
  pageOfRows,
  pageQuery,
  projectParams,
} from "../route-parts";

const tags = ["Projects"];

const list = createRoute({
  method: "get",
  path: "/projects/{id}/reassessments",
  operationId: "listReassessments",
  tags,
  summary: "List the requests to go through a project's answers again",
  request: { params: projectParams, query: pageQuery },
  responses: {
    200: answers("The last request, which is the one that counts, first.", pageOfRows(reassessment)),
  },
});

const request = createRoute({
  method: "post",
  path: "/projects/{id}/reassessments",
  operationId: "requestReassessment",
  tags,
  summary: "Ask the founders to go through the project's answers again",
  request: { params: projectParams, headers: idempotencyKey, body: jsonBody(requestReassessmentInput) },
  responses: { 201: createdAnswer("The request.", reassessment) },
});

export const reassessments = createRoutes();

reassessments.openapi(list, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(
    slicePage(await listReassessments(scope), c.req.valid("query"), ({ id }) => id),
    200,
  );
});

reassessments.openapi(request, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { reassessmentId } = settled(await requestReassessment(scope, c.req.valid("json")));
  const made = foundIn(await listReassessments(scope), ({ id }) => id === reassessmentId, "It is gone.");
  return c.json(made, 201, { Location: `/api/v1/projects/${scope.projectId}/reassessments` });
});
