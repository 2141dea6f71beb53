import { createRoute, z } from "@hono/zod-openapi";
import { adoptChecks } from "@/lib/features/checks/commands/adopt-checks";
import { getUpgrade } from "@/lib/features/checks/queries";
import { adoptChecksInput } from "@/lib/features/checks/schema";
import { commandTarget, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { answers, idempotencyKey, jsonBody, projectParams } from "../route-parts";

const named = z.object({ id: z.string(), title: z.string() });
const answered = { answered: z.boolean().openapi({ description: "Somebody has answered it here." }) };
const upgrade = z
  .object({
    from: z.int().openapi({ description: "The version the project is assessed under; 0 is none." }),
    to: z.int().openapi({ description: "The newest version; the same where there is nothing to adopt." }),
    added: z.array(named.extend({ severity: z.enum(["major", "blocker"]).nullable() })).readonly(),
    changed: z.array(named.extend({ fields: z.array(z.string()).readonly(), ...answered })).readonly(),
    carriedOver: z.array(named).readonly(),
    retired: z.array(named.extend(answered)).readonly(),
  })
  .openapi("ChecksUpgrade");

const tags = ["Workspace checks"];

const read = createRoute({
  method: "get",
  path: "/projects/{id}/checks-upgrade",
  operationId: "getChecksUpgrade",
  tags,
  summary: "See what the newest version of the workspace's checks would change for a project",
  request: { params: projectParams },
  responses: { 200: answers("New, changed, carried-over and retired checks.", upgrade) },
});
const adopt = createRoute({
  method: "post",
  path: "/projects/{id}/checks-upgrade",
  operationId: "adoptChecks",
  tags,
  summary: "Move a project to a newer version of the workspace's checks",
  request: { params: projectParams, headers: idempotencyKey, body: jsonBody(adoptChecksInput) },
  responses: {
    200: answers("The move; readiness follows at once.", z.object({ from: z.int(), to: z.int() })),
  },
});

export const checksUpgrade = createRoutes();

checksUpgrade.openapi(read, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(await getUpgrade(scope), 200);
});
checksUpgrade.openapi(adopt, async (c) => {
  const target = await commandTarget(c, c.req.valid("param").id);
  return c.json(settled(await adoptChecks(target, c.req.valid("json"))), 200);
});
