import { createRoute, z } from "@hono/zod-openapi";
import { NOTIFICATION_KINDS } from "@/lib/domain/inbox/kinds";
import { retryDelivery } from "@/lib/features/notifications/commands/retry-delivery";
import { getDelivery, listDeliveries } from "@/lib/features/notifications/queries/deliveries";
import { DELIVERY_STATUSES } from "@/lib/features/notifications/schema";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { answers, idempotencyKey, instant, pageOfRows, pageQuery, uuid } from "../route-parts";

const delivery = z
  .object({
    id: uuid,
    to: z.object({ id: uuid, name: z.string() }),
    kind: z.enum(NOTIFICATION_KINDS),
    title: z.string(),
    status: z.enum(DELIVERY_STATUSES),
    reason: z
      .string()
      .nullable()
      .openapi({ description: "Why it was skipped, or what the mail server said." }),
    attempts: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi("Delivery");

const tags = ["Inbox"];
const params = z.object({ id: uuid });
const standsNow = answers("The letter as it stands now.", delivery);

const list = createRoute({
  method: "get",
  path: "/deliveries",
  operationId: "listDeliveries",
  tags,
  summary: "List the letters of the workspace and what became of them; for owners",
  request: { query: pageQuery.extend({ status: z.enum(DELIVERY_STATUSES).optional() }) },
  responses: { 200: answers("Newest first.", pageOfRows(delivery)) },
});
const read = createRoute({
  method: "get",
  path: "/deliveries/{id}",
  operationId: "getDelivery",
  tags,
  summary: "Read one letter's log",
  request: { params },
  responses: { 200: standsNow },
});
const retry = createRoute({
  method: "post",
  path: "/deliveries/{id}/retry",
  operationId: "retryDelivery",
  tags,
  summary: "Send a letter again that failed",
  request: { params, headers: idempotencyKey },
  responses: { 200: standsNow },
});

export const deliveries = createRoutes();

deliveries.openapi(list, async (c) => {
  const { status, ...page } = c.req.valid("query");
  return c.json(await listDeliveries(workspaceScope(c), { status: status ?? null, ...page }), 200);
});
deliveries.openapi(read, async (c) =>
  c.json(await getDelivery(workspaceScope(c), c.req.valid("param").id), 200),
);
deliveries.openapi(retry, async (c) => {
  const { id } = c.req.valid("param");
  settled(await retryDelivery(workspaceScope(c), { deliveryId: id }));
  return c.json(await getDelivery(workspaceScope(c), id), 200);
});
