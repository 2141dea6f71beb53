import { z } from "@hono/zod-openapi";
import { SCOPES } from "@/lib/domain/catalogue/types";
import { WAITING_KINDS } from "@/lib/features/reviews/schema";
import { instant, uuid } from "../route-parts";

/** One scope of one project that waits for the caller. */
export const queueEntry = z
  .object({
    id: uuid.openapi({ description: "Of the submission, or of the sign-off that is outdated." }),
    kind: z.enum(WAITING_KINDS).openapi({
      description: "`submitted`: asks for a sign-off. `outdated`: you signed it, and it has changed since.",
    }),
    project: z.object({ id: uuid, slug: z.string(), name: z.string() }),
    scope: z.enum(SCOPES),
    since: instant,
    by: z
      .object({ id: uuid, name: z.string().nullable() })
      .nullable()
      .openapi({ description: "Who submitted it; null for an outdated sign-off." }),
    note: z.string(),
    signedBefore: z.boolean().openapi({ description: "Only what changed since needs a look." }),
  })
  .openapi("ReviewQueueEntry");
