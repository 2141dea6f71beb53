import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { WORKSPACE_ROLES } from "@/lib/domain/access/grants";
import {
  changeRole,
  disableMember,
  enableMember,
  removeMember,
} from "@/lib/features/members/commands/change-members";
import { listMembers } from "@/lib/features/members/queries";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { foundIn, ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { etag, ifMatch, instant, jsonBody, taggedAnswer, uuid } from "../route-parts";

const member = z
  .object({
    accountId: uuid,
    name: z.string(),
    email: z.string(),
    role: z.enum(WORKSPACE_ROLES),
    joinedAt: instant,
    disabled: z.boolean(),
    self: z.boolean(),
    projectCount: z.int().openapi({ description: "Projects this person owns." }),
    etag,
  })
  .openapi("Member");

const tags = ["Members"];
const params = z.object({ accountId: uuid });
const change = z
  .strictObject({ role: z.enum(WORKSPACE_ROLES).optional(), disabled: z.boolean().optional() })
  .refine((body) => (body.role === undefined) !== (body.disabled === undefined), {
    message: "Change the role or whether the person is disabled, one at a time.",
  });
const heir = z.object({
  projectsTo: uuid.optional().openapi({ description: "Who owns the person's projects from now on." }),
});

const { list, read, remove } = listedRoutes({
  tags,
  paths: { all: "/members", one: "/members/{accountId}" },
  params,
  row: member,
  list: {
    operationId: "listMembers",
    summary: "List the people of the workspace",
    order: "The people by name.",
  },
  read: {
    operationId: "getMember",
    summary: "Read one person's membership",
    answer: "The membership.",
  },
  remove: { operationId: "removeMember", summary: "Remove a person from the workspace" },
});

const edit = createRoute({
  method: "patch",
  path: "/members/{accountId}",
  operationId: "changeMember",
  tags,
  summary: "Change a person's role, or lock them out and let them in again",
  request: { params, headers: ifMatch, body: jsonBody(change) },
  responses: { 200: taggedAnswer("The membership as it stands now.", member) },
});

const removeTo = createRoute({
  ...remove,
  request: { ...remove.request, query: heir },
});

export const members = createRoutes();

members.openapi(list, async (c) => {
  const all = await allMembers(workspaceScope(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ accountId }) => accountId),
    200,
  );
});
members.openapi(read, async (c) => {
  const found = await memberOf(workspaceScope(c), c.req.valid("param").accountId);
  return c.json(found, 200, { ETag: found.etag });
});
members.openapi(edit, async (c) => {
  const scope = workspaceScope(c);
  const { accountId } = c.req.valid("param");
  const { role, disabled } = c.req.valid("json");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => memberOf(scope, accountId, tx));
  if (role !== undefined) settled(await changeRole(scope, { accountId, role }, seen));
  if (disabled !== undefined)
    settled(await (disabled ? disableMember : enableMember)(scope, { accountId }, seen));
  const now = await memberOf(scope, accountId);
  return c.json(now, 200, { ETag: now.etag });
});
members.openapi(removeTo, async (c) => {
  const scope = workspaceScope(c);
  const { accountId } = c.req.valid("param");
  const { projectsTo } = c.req.valid("query");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => memberOf(scope, accountId, tx));
  settled(await removeMember(scope, { accountId, projectsTo }, seen));
  return c.body(null, 204);
});

async function allMembers(scope: Scope, open?: Tx) {
  return (await listMembers(scope, open)).map((row) =>
    withTag(row, ["name", "email", "self", "projectCount"]),
  );
}

async function memberOf(scope: Scope, accountId: string, open?: Tx) {
  return foundIn(
    await allMembers(scope, open),
    (each) => each.accountId === accountId,
    "There is no such member.",
  );
}
