import { createRoute, z } from "@hono/zod-openapi";
import { listRotations } from "@/lib/features/rotations/queries";
import { rotationFilter } from "@/lib/features/rotations/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import * as parts from "../route-parts";

const person = z.object({ id: parts.uuid, name: z.string() });
const rotation = z
  .object({
    integrationId: parts.uuid,
    name: z.string(),
    provider: z.string(),
    project: z.object({ id: parts.uuid, slug: z.string(), name: z.string() }),
    dueOn: parts.day,
    isOverdue: z.boolean(),
    owner: person.openapi({ description: "Of the integration." }),
    secretOwner: person.nullable(),
    version: z.int().openapi({ description: "The integration’s: send it as If-Match to move the day." }),
  })
  .openapi("Rotation");

const list = createRoute({
  method: "get",
  path: "/rotations",
  operationId: "listRotations",
  tags: ["Integrations"],
  summary: "List the keys that have a day to be rotated on, the earliest first",
  description:
    "Of every project you may read. Once a key is rotated, set `rotationDueOn` of its integration to the next day: every ninety days, unless you have a reason.",
  request: { query: parts.pageQuery.extend(rotationFilter.shape) },
  responses: { 200: parts.answers("What is overdue comes first.", parts.pageOfRows(rotation)) },
});

export const rotations = createRoutes();
const place = z.object({ dueOn: z.iso.date(), integrationId: z.uuid() });

rotations.openapi(list, async (c) => {
  const { limit, cursor, ...filter } = c.req.valid("query");
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listRotations(workspaceScope(c), filter, { limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  const next = last ? encodeCursor({ dueOn: last.dueOn, integrationId: last.integrationId }) : null;
  return c.json({ data, nextCursor: next }, 200);
});
