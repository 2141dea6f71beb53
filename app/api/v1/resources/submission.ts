import { z } from "@hono/zod-openapi";
import { SCOPES } from "@/lib/domain/catalogue/types";
import { SUBMISSION_STATUSES } from "@/lib/domain/submissions/words";
import { instant, uuid } from "../route-parts";

const digest = z.string().openapi({ description: "SHA-256, in hex." });
export const person = z.object({ id: uuid, name: z.string() });
export const scope = z.enum(SCOPES).openapi({ example: "scorecard" });

/** A scope that was handed to the reviewers, and what became of it. */
export const submission = z
  .object({
    id: uuid,
    scope,
    status: z.enum(SUBMISSION_STATUSES),
    digest: digest.openapi({ description: "SHA-256 of the scope when it was submitted." }),
    currentDigest: digest.openapi({
      description: "SHA-256 of the scope as it is now: what a sign-off seals.",
    }),
    note: z.string().openapi({ description: "Markdown." }),
    submittedBy: person,
    submittedAt: instant,
    statusBy: person.nullable(),
    statusAt: instant,
    version: z.int(),
    sentBackItems: z
      .array(z.string())
      .readonly()
      .openapi({ description: "The items it was last sent back for." }),
    itemsToChange: z
      .array(z.string())
      .readonly()
      .openapi({ description: "The scope's items whose present state a reviewer asked to be changed." }),
  })
  .openapi("Submission");
