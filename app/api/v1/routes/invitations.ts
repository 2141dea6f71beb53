import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import { inviteMember, revokeInvitation } from "@/lib/features/members/commands/invitations";
import { listInvitations } from "@/lib/features/members/queries";
import { inviteMemberInput } from "@/lib/features/members/schema";
import { slicePage } from "@/lib/http/cursor";
import { linkFor } from "@/lib/mail/links";
import { workspaceScope } from "../caller";
import { foundIn, ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { createdAnswer, etag, idempotencyKey, instant, jsonBody, uuid } from "../route-parts";

const invitation = z
  .object({
    id: uuid,
    email: z.string(),
    role: z.enum(WORKSPACE_ROLES),
    invitedByName: z.string(),
    expiresAt: instant,
    link: z
      .string()
      .openapi({ description: "Whoever opens it may accept; for copying where no mail is sent." }),
    etag,
  })
  .openapi("Invitation");

const tags = ["Members"];
const params = z.object({ id: uuid });

const {
  list,
  read,
  remove: revoke,
} = listedRoutes({
  tags,
  paths: { all: "/invitations", one: "/invitations/{id}" },
  params,
  row: invitation,
  list: {
    operationId: "listInvitations",
    summary: "List the invitations that can still be accepted",
    order: "Newest first.",
  },
  read: { operationId: "getInvitation", summary: "Read one open invitation", answer: "The invitation." },
  remove: { operationId: "revokeInvitation", summary: "Withdraw an invitation" },
});
const invite = createRoute({
  method: "post",
  path: "/invitations",
  operationId: "inviteMember",
  tags,
  summary: "Invite somebody by e-mail address",
  request: { headers: idempotencyKey, body: jsonBody(inviteMemberInput) },
  responses: { 201: createdAnswer("The invitation.", invitation) },
});

export const invitations = createRoutes();

invitations.openapi(list, async (c) => {
  const all = await openInvitations(workspaceScope(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
invitations.openapi(invite, async (c) => {
  const scope = workspaceScope(c);
  const { invitationId } = settled(await inviteMember(scope, c.req.valid("json")));
  const created = await invitationOf(scope, invitationId);
  return c.json(created, 201, { ETag: created.etag, Location: `/api/v1/invitations/${invitationId}` });
});
invitations.openapi(read, async (c) => {
  const found = await invitationOf(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
invitations.openapi(revoke, async (c) => {
  const scope = workspaceScope(c);
  const { id } = c.req.valid("param");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => invitationOf(scope, id, tx));
  settled(await revokeInvitation(scope, { invitationId: id }, seen));
  return c.body(null, 204);
});

async function openInvitations(scope: Scope, open?: Tx) {
  return (await listInvitations(scope, open)).map((row) => ({
    ...withTag(row, ["invitedByName"]),
    link: linkFor("invitation", row.id),
  }));
}

async function invitationOf(scope: Scope, id: string, open?: Tx) {
  return foundIn(
    await openInvitations(scope, open),
    (each) => each.id === id,
    "There is no open invitation of this id.",
  );
}
