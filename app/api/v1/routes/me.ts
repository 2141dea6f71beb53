import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import { TOKEN_SCOPES } from "@/lib/domain/access/token-scopes";
import { renameAccount } from "@/lib/features/accounts/commands/profile";
import { getProfile, listMemberships } from "@/lib/features/accounts/queries";
import { renameAccountInput } from "@/lib/features/accounts/schema";
import { type ApiEnv, signedIn } from "../caller";
import { requireSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { etag, ifMatch, jsonBody, taggedAnswer, uuid } from "../route-parts";

const role = z.enum(WORKSPACE_ROLES);
const me = z
  .object({
    accountId: uuid,
    name: z.string(),
    email: z.string(),
    etag,
    workspace: z
      .object({ slug: z.string(), role })
      .nullable()
      .openapi({ description: "The one this request is about." }),
    tokenScopes: z
      .array(z.enum(TOKEN_SCOPES))
      .readonly()
      .nullable()
      .openapi({ description: "Null for a session." }),
    workspaces: z
      .array(z.object({ slug: z.string(), name: z.string(), role }))
      .openapi({ description: "All of one's workspaces; for a token, its own alone." }),
  })
  .openapi("Me");

const tags = ["Account"];

const read = createRoute({
  method: "get",
  path: "/me",
  operationId: "getMe",
  tags,
  security: [{ token: [] }, { session: [] }],
  summary: "Say who is calling, in which workspace and role",
  responses: { 200: taggedAnswer("The caller.", me) },
});
const rename = createRoute({
  method: "patch",
  path: "/me",
  operationId: "renameMe",
  tags,
  security: [{ session: [] }],
  summary: "Change one's own name",
  request: { headers: ifMatch, body: jsonBody(renameAccountInput) },
  responses: { 200: taggedAnswer("The caller.", me) },
});

export const account = createRoutes();

account.openapi(read, async (c) => {
  const now = await callerOf(c);
  return c.json(now, 200, { ETag: now.etag });
});
account.openapi(rename, async (c) => {
  const caller = signedIn(c);
  requireSeen(c.req.valid("header")["If-Match"], await callerOf(c));
  settled(await renameAccount(caller, c.req.valid("json")));
  const now = await callerOf(c);
  return c.json(now, 200, { ETag: now.etag });
});

async function callerOf(c: Context<ApiEnv>) {
  const caller = c.get("caller");
  const [profile, memberships] = await Promise.all([getProfile(caller), listMemberships(caller)]);
  const { scope } = caller;
  const own = memberships.filter((each) => each.slug === scope?.slug);
  return {
    ...withTag(profile),
    workspace: scope && { slug: scope.slug, role: scope.role },
    tokenScopes: scope?.actor.kind === "token" ? scope.actor.scopes : null,
    workspaces: caller.kind === "token" ? own : memberships,
  };
}
