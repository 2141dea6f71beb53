import { createRoute, z } from "@hono/zod-openapi";
import { getSteering } from "@/lib/features/steering/queries/get-steering";
import { steeringQuery } from "@/lib/features/steering/schema";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { cause, forecast, pairOf } from "../resources/history";
import { stage } from "../resources/readiness";
import { answers, day, instant, uuid } from "../route-parts";

const count = z.int();
const named = z.object({ id: uuid, slug: z.string(), name: z.string() });
const within = z
  .object({ 7: count, 14: count, 30: count })
  .openapi({ description: "How many end within 7, 14 and 30 days." });

const steering = z
  .object({
    today: day,
    days: z.union([z.literal(7), z.literal(14), z.literal(30)]),
    moved: z.object({
      since: day.nullable().openapi({ description: "The day everything is compared with." }),
      up: count,
      down: count,
      stageUp: count,
      stageDown: count,
      registered: count,
      rows: z
        .array(
          named.extend({ score: pairOf(count), stage: pairOf(stage), causes: z.array(cause).readonly() }),
        )
        .readonly(),
    }),
    waivers: z.object({
      within,
      rows: z
        .array(
          z.object({
            id: uuid,
            itemId: z.string(),
            project: named,
            expiresAt: instant,
            approver: z.string().nullable(),
            selfApproved: z.boolean(),
          }),
        )
        .readonly(),
    }),
    evidence: z.object({
      within,
      stale: count.openapi({ description: "Projects that hold stale evidence now." }),
      rows: z
        .array(
          named.extend({
            owner: z.string(),
            firstAt: instant,
            items: z.array(z.object({ itemId: z.string(), at: instant })).readonly(),
          }),
        )
        .readonly(),
    }),
    approvers: z
      .array(z.object({ name: z.string().nullable(), approved: count, active: count, selfApproved: count }))
      .readonly(),
    targets: z.object({
      missed: count,
      due: count,
      rows: z
        .array(
          named.extend({
            owner: z.string(),
            stage,
            score: count,
            targetStage: stage,
            targetDate: day,
            forecast,
          }),
        )
        .readonly(),
    }),
    rhythm: z.object({
      missed: z
        .object({
          count,
          rows: z.array(named.extend({ owner: z.string(), lastWeek: z.string().nullable() })).readonly(),
        })
        .openapi({
          description: "Projects that did not hold the weekly review of the last week that is over.",
        }),
      goneBack: z
        .object({
          count,
          rows: z.array(named.extend({ owner: z.string(), phase: z.string(), at: instant })).readonly(),
        })
        .openapi({
          description: "Rollouts in which a phase that had been entered waits for its gate again.",
        }),
    }),
  })
  .openapi("Steering");

const read = createRoute({
  method: "get",
  path: "/steering",
  operationId: "getSteering",
  tags: ["Portfolio"],
  summary: "Read what moved this week and why, what ends soon, and which targets slip",
  request: { query: steeringQuery },
  responses: { 200: answers("Counts are whole; lists show their first dozen rows.", steering) },
});

export const steeringRoutes = createRoutes();

steeringRoutes.openapi(read, async (c) =>
  c.json(await getSteering(workspaceScope(c), c.req.valid("query").days), 200),
);
