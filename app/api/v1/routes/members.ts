import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
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
import { foundIn, requireSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import {
  answers,
  done,
  etag,
  ifMatch,
  instant,
  jsonBody,
  pageOfRows,
  pageQuery,
  taggedAnswer,
  uuid,
} from "../route-parts";

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

const list = createRoute({
  method: "get",
  path: "/members",
  operationId: "listMembers",
  tags,
  summary: "List the people of the workspace",
  request: { query: pageQuery },
  responses: { 200: answers("The people by name.", pageOfRows(member)) },
});
const read = createRoute({
  method: "get",
  path: "/members/{accountId}",
  operationId: "getMember",
  tags,
  summary: "Read one person's membership",
  request: { params },
  responses: { 200: taggedAnswer("The membership.", member) },
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
const remove = createRoute({
  method: "delete",
  path: "/members/{accountId}",
  operationId: "removeMember",
  tags,
  summary: "Remove a person from the workspace",
  request: { params, query: heir, headers: ifMatch },
  responses: { 204: done },
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
  requireSeen(c.req.valid("header")["If-Match"], await memberOf(scope, accountId));
  if (role !== undefined) settled(await changeRole(scope, { accountId, role }));
  if (disabled !== undefined) settled(await (disabled ? disableMember : enableMember)(scope, { accountId }));
  const now = await memberOf(scope, accountId);
  return c.json(now, 200, { ETag: now.etag });
});
members.openapi(remove, async (c) => {
  const scope = workspaceScope(c);
  const { accountId } = c.req.valid("param");
  const { projectsTo } = c.req.valid("query");
  requireSeen(c.req.valid("header")["If-Match"], await memberOf(scope, accountId));
  settled(await removeMember(scope, { accountId, projectsTo }));
  return c.body(null, 204);
});

async function allMembers(scope: Scope) {
  return (await listMembers(scope)).map((row) => withTag(row, ["name", "email", "self", "projectCount"]));
}

async function memberOf(scope: Scope, accountId: string) {
  return foundIn(await allMembers(scope), (each) => each.accountId === accountId, "There is no such member.");
}
