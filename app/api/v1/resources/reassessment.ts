import { z } from "@hono/zod-openapi";
import { day, instant, uuid } from "../route-parts";

/** What a manager asked the founders of a project to go through again. */
export const reassessment = z
  .object({
    id: uuid,
    requestedBy: z.string(),
    requestedAt: instant,
    dueOn: day.nullable(),
    note: z.string(),
  })
  .openapi("Reassessment");
