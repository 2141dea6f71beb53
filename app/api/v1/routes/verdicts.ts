import { createRoute, z } from "@hono/zod-openapi";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { COMMENT_LIMIT } from "@/lib/features/verdicts/schema";
import { parsePrecondition, requireMatch, versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { item } from "../resources/item";
import { ifMatch, jsonBody, projectParams, taggedAnswer } from "../route-parts";
import { itemOf, staleItem } from "../show-item";

const word = z
  .strictObject({
    verdict: z.enum(["approved", "changes-requested"]),
    digest: z
      .string()
      .openapi({ description: "The item's digest as you saw it: what the word is given to." }),
    comment: z
      .string()
      .max(COMMENT_LIMIT)
      .default("")
      .openapi({ description: "Markdown; needed to request changes." }),
  })
  .openapi("ItemVerdict");

const give = createRoute({
  method: "put",
  path: "/projects/{id}/items/{itemId}/verdict",
  operationId: "giveVerdict",
  tags: ["Reviews"],
  summary: "Approve an item exactly as you saw it, or request changes",
  description:
    "If-Match takes the item's ETag, or `*`. That tag is the answer's; `digest` covers evidence and waivers too, " +
    "and a word for anything but what stands now is refused with 412 either way.",
  request: {
    params: projectParams.extend({ itemId: z.string().min(1).max(100) }),
    headers: ifMatch,
    body: jsonBody(word),
  },
  responses: { 200: taggedAnswer("The item as it stands now.", item) },
});

export const verdicts = createRoutes();

verdicts.openapi(give, async (c) => {
  const { id, itemId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const seen = await itemOf(scope, itemId);
  requireMatch(parsePrecondition(c.req.valid("header")["If-Match"]), versionTag(seen.version), seen);
  const given = await giveVerdict(scope, { itemId, ...c.req.valid("json") });
  if (!given.ok && given.reason.code === "changed-meanwhile") throw staleItem(await itemOf(scope, itemId));
  settled(given);
  const now = await itemOf(scope, itemId);
  return c.json(now, 200, { ETag: versionTag(now.version) });
});
