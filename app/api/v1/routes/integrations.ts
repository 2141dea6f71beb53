import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import {
  getIntegration,
  listIntegrations,
  placeOf,
} from "@/lib/features/integrations/queries/list-integrations";
import { addIntegrationInput, integrationChanges } from "@/lib/features/integrations/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { integration } from "../resources/integration";
import * as parts from "../route-parts";

const tags = ["Integrations"];
export const integrationParams = parts.projectParams.extend({ integrationId: parts.uuid });
const standsNow = parts.taggedAnswer("The integration as it stands now.", integration);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/integrations",
  operationId: "listIntegrations",
  tags,
  summary: "List the external dependencies of a project, by name",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      trash: z.enum(["true", "false"]).default("false").openapi({ description: "What was deleted instead." }),
    }),
  },
  responses: { 200: parts.answers("A page of integrations.", parts.pageOfRows(integration)) },
});

const add = createRoute({
  method: "post",
  path: "/projects/{id}/integrations",
  operationId: "addIntegration",
  tags,
  summary: "List an external dependency",
  description: "A name is enough. Whoever adds it owns it unless `ownerId` names somebody else.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(addIntegrationInput),
  },
  responses: { 201: parts.createdAnswer("The integration, proposed to its owner.", integration) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/integrations/{integrationId}",
  operationId: "getIntegration",
  tags,
  summary: "Read one integration, in the trash or not",
  request: { params: integrationParams },
  responses: { 200: standsNow },
});

const edit = createRoute({
  method: "patch",
  path: "/projects/{id}/integrations/{integrationId}",
  operationId: "editIntegration",
  tags,
  summary: "Change what is known of an integration",
  description: "What is left out stays as it is. A change takes the owner's approval back.",
  request: { params: integrationParams, headers: parts.ifMatch, body: parts.jsonBody(integrationChanges) },
  responses: { 200: standsNow },
});

const remove = createRoute({
  method: "delete",
  path: "/projects/{id}/integrations/{integrationId}",
  operationId: "deleteIntegration",
  tags,
  summary: "Move an integration to the trash for thirty days",
  request: { params: integrationParams, headers: parts.ifMatch },
  responses: { 204: parts.done },
});

export const integrations = createRoutes();
const place = z.object({ name: z.string(), id: z.uuid() });

integrations.openapi(list, async (c) => {
  const { limit, cursor, trash } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listIntegrations(scope, { trash: trash === "true", limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(placeOf(last)) : null }, 200);
});

integrations.openapi(add, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { integrationId } = settled(await addIntegration(scope, c.req.valid("json")));
  const made = await getIntegration(scope, integrationId);
  const Location = `/api/v1/projects/${scope.projectId}/integrations/${integrationId}`;
  return c.json(made, 201, { ETag: versionTag(made.version), Location });
});

integrations.openapi(read, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  return showIntegration(c, await projectScope(c, id), integrationId);
});

integrations.openapi(edit, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const version = await versionSeen(scope, integrationId, c.req.valid("header")["If-Match"]);
  const edited = await editIntegration(scope, { integrationId, version, changes: c.req.valid("json") });
  if (!edited.ok && edited.reason.code === "changed-meanwhile") throw await stale(scope, integrationId);
  settled(edited);
  return showIntegration(c, scope, integrationId);
});

integrations.openapi(remove, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const version = await versionSeen(scope, integrationId, c.req.valid("header")["If-Match"]);
  const deleted = await deleteIntegration(scope, { integrationId, version });
  if (!deleted.ok && deleted.reason.code === "changed-meanwhile") throw await stale(scope, integrationId);
  settled(deleted);
  return c.body(null, 204);
});

/** Answers with an integration as it stands now, under its tag. */
export async function showIntegration(c: Context<ApiEnv>, scope: ProjectScope, integrationId: string) {
  const now = await getIntegration(scope, integrationId);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}

async function versionSeen(scope: ProjectScope, id: string, ifMatch: string): Promise<number> {
  return seenVersion(parsePrecondition(ifMatch), async () => (await getIntegration(scope, id)).version);
}

async function stale(scope: ProjectScope, id: string) {
  const current = await getIntegration(scope, id);
  return staleProblem(current, versionTag(current.version));
}
