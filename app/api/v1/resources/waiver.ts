import { z } from "@hono/zod-openapi";
import { WAIVER_STANDINGS } from "@/lib/domain/waivers/words";
import { instant, uuid } from "../route-parts";

const person = z.object({ id: uuid, name: z.string() });

/** A risk somebody asked to accept, and what became of the request. */
export const waiver = z
  .object({
    id: uuid,
    itemId: z.string(),
    reason: z.string().openapi({ description: "Markdown." }),
    compensatingControl: z.string().openapi({ description: "Markdown." }),
    requestedBy: person,
    requestedAt: instant,
    expiresAt: instant,
    renews: uuid.nullable().openapi({ description: "The waiver this one was to follow." }),
    standing: z.enum(WAIVER_STANDINGS),
    daysLeft: z
      .int()
      .openapi({ description: "Whole days until its end; 0 on the last day, and unless it is active." }),
    expiring: z.boolean().openapi({ description: "Active, and in its last seven days." }),
    decision: z.object({ by: person, at: instant, note: z.string() }).nullable(),
    selfApproved: z.boolean().openapi({ description: "Whoever asked for it approved it." }),
    revocation: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
    version: z.int(),
  })
  .openapi("Waiver");

/** How many risks may be accepted at once, and how many are. */
export const waiverBudget = z.object({ budget: z.int(), used: z.int() }).openapi("WaiverBudget");
