import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { configureWorkspace, renameWorkspace } from "@/lib/features/workspaces/commands/edit-workspace";
import { getWorkspace } from "@/lib/features/workspaces/queries";
import { configureWorkspaceInput, renameWorkspaceInput } from "@/lib/features/workspaces/schema";
import { workspaceScope } from "../caller";
import { ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { etag, ifMatch, jsonBody, taggedAnswer } from "../route-parts";

const workspaceShape = z
  .object({
    slug: z.string(),
    name: z.string(),
    timeZone: z.string().openapi({ example: "Europe/Berlin" }),
    selfApproval: z.boolean(),
    demo: z.boolean(),
    archived: z.boolean(),
    etag,
  })
  .openapi("Workspace");

const tags = ["Workspace"];
const standsNow = taggedAnswer("The workspace as it stands now.", workspaceShape);

const read = createRoute({
  method: "get",
  path: "/workspace",
  operationId: "getWorkspace",
  tags,
  summary: "Read the workspace this request is about",
  responses: { 200: taggedAnswer("The workspace.", workspaceShape) },
});
const configure = createRoute({
  method: "patch",
  path: "/workspace",
  operationId: "configureWorkspace",
  tags,
  summary: "Change the workspace's time zone, or whether self-approval is allowed",
  request: { headers: ifMatch, body: jsonBody(configureWorkspaceInput) },
  responses: { 200: standsNow },
});
const rename = createRoute({
  method: "put",
  path: "/workspace/name",
  operationId: "renameWorkspace",
  tags,
  summary: "Give the workspace another name and address; the old address redirects",
  request: { headers: ifMatch, body: jsonBody(renameWorkspaceInput) },
  responses: { 200: standsNow },
});

export const workspace = createRoutes();

workspace.openapi(read, async (c) => {
  const now = await currentWorkspace(workspaceScope(c));
  return c.json(now, 200, { ETag: now.etag });
});
workspace.openapi(configure, async (c) => {
  const scope = workspaceScope(c);
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => currentWorkspace(scope, tx));
  settled(await configureWorkspace(scope, c.req.valid("json"), seen));
  const now = await currentWorkspace(scope);
  return c.json(now, 200, { ETag: now.etag });
});
workspace.openapi(rename, async (c) => {
  const scope = workspaceScope(c);
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => currentWorkspace(scope, tx));
  settled(await renameWorkspace(scope, c.req.valid("json"), seen));
  const now = await currentWorkspace(scope);
  return c.json(now, 200, { ETag: now.etag });
});

async function currentWorkspace(scope: Scope, open?: Tx) {
  return withTag(await getWorkspace(scope, open));
}
