import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { TOKEN_SCOPES } from "@/lib/domain/access/token-scopes";
import { createToken, revokeToken } from "@/lib/features/tokens/commands";
import { listTokens } from "@/lib/features/tokens/queries";
import { createTokenInput } from "@/lib/features/tokens/schema";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { foundIn, ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { createdAnswer, etag, idempotencyKey, instant, jsonBody, uuid } from "../route-parts";

const shape = z.object({
  id: uuid,
  name: z.string(),
  hint: z.string().openapi({ description: "The last characters of the secret." }),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  ownerName: z.string(),
  own: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  expired: z.boolean(),
  etag,
});
const token = shape.openapi("Token");
const createdToken = shape
  .extend({ secret: z.string().openapi({ description: "Shown this once." }) })
  .openapi("CreatedToken");

const tags = ["Tokens"];
const params = z.object({ id: uuid });

const {
  list,
  read,
  remove: revoke,
} = listedRoutes({
  tags,
  paths: { all: "/tokens", one: "/tokens/{id}" },
  params,
  row: token,
  list: {
    operationId: "listTokens",
    summary: "List one's own tokens; owners see everybody's",
    order: "Newest first.",
  },
  read: { operationId: "getToken", summary: "Read one token", answer: "The token." },
  remove: { operationId: "revokeToken", summary: "Revoke a token; it is dead from the next request on" },
});
const create = createRoute({
  method: "post",
  path: "/tokens",
  operationId: "createToken",
  tags,
  summary: "Create a token; only a signed-in person can",
  request: { headers: idempotencyKey, body: jsonBody(createTokenInput) },
  responses: { 201: createdAnswer("The token with its secret.", createdToken) },
});

export const tokens = createRoutes();

tokens.openapi(list, async (c) => {
  const all = await allTokens(workspaceScope(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
tokens.openapi(create, async (c) => {
  const scope = workspaceScope(c);
  const { tokenId, secret } = settled(await createToken(scope, c.req.valid("json")));
  const created = await tokenOf(scope, tokenId);
  return c.json({ ...created, secret }, 201, { ETag: created.etag, Location: `/api/v1/tokens/${tokenId}` });
});
tokens.openapi(read, async (c) => {
  const found = await tokenOf(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
tokens.openapi(revoke, async (c) => {
  const scope = workspaceScope(c);
  const { id } = c.req.valid("param");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => tokenOf(scope, id, tx));
  settled(await revokeToken(scope, { tokenId: id }, seen));
  return c.body(null, 204);
});

async function allTokens(scope: Scope, open?: Tx) {
  return (await listTokens(scope, open)).map((row) =>
    withTag(row, ["lastUsedAt", "ownerName", "own", "expired"]),
  );
}

async function tokenOf(scope: Scope, id: string, open?: Tx) {
  return foundIn(await allTokens(scope, open), (each) => each.id === id, "There is no such token.");
}
