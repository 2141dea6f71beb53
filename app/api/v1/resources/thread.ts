import { z } from "@hono/zod-openapi";
import { instant, uuid } from "../route-parts";
import { person, scope } from "./submission";

const comment = z.object({
  id: uuid,
  by: person,
  at: instant,
  body: z.string().openapi({ description: "Markdown; empty where a verdict came without words." }),
  verdict: z.enum(["approved", "changes-requested"]).nullable(),
  digest: z.string().nullable().openapi({ description: "The item's digest the verdict speaks of." }),
  mentions: z.array(person).readonly(),
});

/** A discussion of an item or a scope; nothing said in it is ever lost. */
export const thread = z
  .object({
    id: uuid,
    itemId: z.string().nullable(),
    scope: scope.nullable(),
    createdBy: person,
    createdAt: instant,
    resolvedBy: person.nullable(),
    resolvedAt: instant.nullable(),
    comments: z.array(comment).readonly().openapi({ description: "Oldest first." }),
  })
  .openapi("Thread");
