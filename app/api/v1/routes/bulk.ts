import { createRoute, z } from "@hono/zod-openapi";
import { BULK_OUTCOMES, PLAN_OUTCOMES, PLAN_REASONS } from "@/lib/domain/portfolio/bulk";
import { planBulk } from "@/lib/features/portfolio/queries/plan-bulk";
import { bulkInput } from "@/lib/features/portfolio/schema";
import { changeMany } from "@/lib/features/projects/commands/change-many";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { answers, idempotencyKey, jsonBody, uuid } from "../route-parts";

const project = { id: uuid, slug: z.string(), name: z.string() };
const plan = z
  .object({
    ...project,
    outcome: z.enum(PLAN_OUTCOMES),
    reason: z.enum(PLAN_REASONS).nullable(),
    before: z.string().nullable().openapi({ description: "What stands, in words." }),
    after: z.string().nullable(),
  })
  .openapi("BulkPlan");
const outcome = z
  .object({
    ...project,
    outcome: z.enum(BULK_OUTCOMES),
    reason: z.string().nullable().openapi({ description: "The code of the refusal, where there was one." }),
  })
  .openapi("BulkOutcome");

const tags = ["Portfolio"];

const preview = createRoute({
  method: "post",
  path: "/portfolio/bulk/preview",
  operationId: "previewBulkChange",
  tags,
  summary: "Say what a change would do to each of up to 500 projects, and change nothing",
  request: { headers: idempotencyKey, body: jsonBody(bulkInput) },
  responses: {
    200: answers("One plan per project, in the order they were named.", z.object({ data: z.array(plan) })),
  },
});

const apply = createRoute({
  method: "post",
  path: "/portfolio/bulk",
  operationId: "applyBulkChange",
  tags,
  summary: "Make a change on each of up to 500 projects",
  description:
    "Each project is changed on its own, under its own permission: one that refuses does not hold up the others, and the answer says what became of each.",
  request: { headers: idempotencyKey, body: jsonBody(bulkInput) },
  responses: {
    200: answers(
      "One outcome per project, in the order they were named.",
      z.object({ data: z.array(outcome) }),
    ),
  },
});

export const bulk = createRoutes();

bulk.openapi(preview, async (c) => {
  const plans = settled(await planBulk(workspaceScope(c), c.req.valid("json")));
  return c.json({ data: [...plans] }, 200);
});

bulk.openapi(apply, async (c) => {
  const scope = workspaceScope(c);
  const wanted = c.req.valid("json");
  const plans = settled(await planBulk(scope, wanted));
  return c.json({ data: [...(await changeMany(scope, wanted.change, plans))] }, 200);
});
