import { createRoute, z } from "@hono/zod-openapi";
import type { SignedIn } from "@/lib/db/identity-command";
import { revokeSessions } from "@/lib/features/sessions/commands";
import { listSessions } from "@/lib/features/sessions/queries";
import { slicePage } from "@/lib/http/cursor";
import { signedIn } from "../caller";
import { foundIn, requireSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import {
  answers,
  done,
  etag,
  idempotencyKey,
  ifMatch,
  instant,
  pageOfRows,
  pageQuery,
  taggedAnswer,
  uuid,
} from "../route-parts";

const session = z
  .object({
    id: uuid,
    userAgent: z.string(),
    address: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
    etag,
  })
  .openapi("Session");

const tags = ["Account"];
const security = [{ session: [] }];
const params = z.object({ id: uuid });

const list = createRoute({
  method: "get",
  path: "/sessions",
  operationId: "listSessions",
  tags,
  security,
  summary: "List one's signed-in devices",
  request: { query: pageQuery },
  responses: { 200: answers("The one that asks first.", pageOfRows(session)) },
});
const read = createRoute({
  method: "get",
  path: "/sessions/{id}",
  operationId: "getSession",
  tags,
  security,
  summary: "Read one of one's sessions",
  request: { params },
  responses: { 200: taggedAnswer("The session.", session) },
});
const revoke = createRoute({
  method: "delete",
  path: "/sessions/{id}",
  operationId: "revokeSession",
  tags,
  security,
  summary: "Sign a device out",
  request: { params, headers: ifMatch },
  responses: { 204: done },
});
const revokeOthers = createRoute({
  method: "post",
  path: "/sessions/revoke-others",
  operationId: "revokeOtherSessions",
  tags,
  security,
  summary: "Sign every other device out",
  request: { headers: idempotencyKey },
  responses: { 200: answers("The sessions that ended.", z.object({ sessionIds: z.array(uuid) })) },
});

export const sessions = createRoutes();

sessions.openapi(list, async (c) => {
  const all = await allSessions(signedIn(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
sessions.openapi(read, async (c) => {
  const found = await sessionOf(signedIn(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
sessions.openapi(revoke, async (c) => {
  const caller = signedIn(c);
  const { id } = c.req.valid("param");
  requireSeen(c.req.valid("header")["If-Match"], await sessionOf(caller, id));
  settled(await revokeSessions(caller, { sessionId: id }));
  return c.body(null, 204);
});
sessions.openapi(revokeOthers, async (c) =>
  c.json(settled(await revokeSessions(signedIn(c), { others: true })), 200),
);

async function allSessions(caller: SignedIn) {
  return (await listSessions(caller)).map((row) => withTag(row, ["lastSeenAt", "current"]));
}

async function sessionOf(caller: SignedIn, id: string) {
  return foundIn(await allSessions(caller), (each) => each.id === id, "There is no such session.");
}
