import { createRoute, z } from "@hono/zod-openapi";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { answerFits } from "@/lib/domain/readiness/answer-fits";
import { type Supposition, simulate } from "@/lib/domain/readiness/simulate";
import { answer } from "@/lib/features/answers/schema";
import { getAssessment, getReadiness } from "@/lib/features/readiness/queries";
import { Problem } from "@/lib/http/problem";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { movement, readiness as readinessSchema } from "../resources/readiness";
import { answers, day, jsonBody, projectParams } from "../route-parts";

const read = createRoute({
  method: "get",
  path: "/projects/{id}/readiness",
  operationId: "getReadiness",
  tags: ["Readiness"],
  summary: "Explain the readiness of a project, now or as of a day",
  request: {
    params: projectParams,
    query: z.object({
      asOf: day
        .optional()
        .openapi({ description: "The end of this day in the workspace's zone. Left out: now." }),
    }),
  },
  responses: { 200: answers("Score, stage and everything that explains them.", readinessSchema) },
});

const itemId = z.string().min(1).max(100);
const supposition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passes"), itemId }),
  z.strictObject({ kind: z.literal("proven"), itemId }),
  z.strictObject({ kind: z.literal("answered"), itemId, answer: answer.nullable() }),
]);

const suppose = createRoute({
  method: "post",
  path: "/projects/{id}/readiness/simulations",
  operationId: "simulateReadiness",
  tags: ["Readiness"],
  summary: "Ask what would change if; nothing is recorded",
  request: {
    params: projectParams,
    body: jsonBody(z.strictObject({ suppositions: z.array(supposition).min(1).max(100) })),
  },
  responses: {
    200: answers(
      "The readiness that would follow, and how it moves.",
      z.object({ after: readinessSchema, movement }),
    ),
  },
});

export const readiness = createRoutes();

readiness.openapi(read, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(await getReadiness(scope, c.req.valid("query").asOf), 200);
});

readiness.openapi(suppose, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { suppositions } = c.req.valid("json");
  const { facts, readiness: now, catalogue } = await getAssessment(scope);
  for (const supposed of suppositions) requireFit(catalogue, supposed);
  return c.json(simulate(catalogue, facts, now, suppositions), 200);
});

function requireFit(catalogue: Catalogue, supposed: Supposition): void {
  const item = findItem(catalogue, supposed.itemId);
  if (!item) throw new Problem(422, "unknown-item", `The catalogue has no item "${supposed.itemId}".`);
  const misfit = supposed.kind === "answered" && supposed.answer ? answerFits(item, supposed.answer) : null;
  if (misfit) throw new Problem(422, misfit.code, `"${item.id}" takes another kind of answer.`, misfit);
}
