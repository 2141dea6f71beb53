import { createRoute, z } from "@hono/zod-openapi";
import { noteOf } from "@/lib/domain/integrations/note";
import { NO_OBJECTIVE } from "@/lib/domain/integrations/objective";
import { integrationTemplates } from "@/lib/domain/integrations/templates/all";
import { getObjective } from "@/lib/features/call-statistics/queries/list-statistics";
import { approveIntegration } from "@/lib/features/integrations/commands/approve-integration";
import { restoreIntegration } from "@/lib/features/integrations/commands/restore-integration";
import {
  getIntegration,
  listIntegrationRevisions,
} from "@/lib/features/integrations/queries/list-integrations";
import {
  getRegistryDay,
  listProposals,
  registered,
} from "@/lib/features/integrations/queries/list-proposals";
import { decodeCursor, encodeCursor, slicePage } from "@/lib/http/cursor";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import {
  integration,
  integrationProposal,
  integrationRevision,
  integrationTemplate,
  toProposal,
} from "../resources/integration";
import * as parts from "../route-parts";
import { integrationParams, showIntegration } from "./integrations";

const tags = ["Integrations"];
const standsNow = parts.taggedAnswer("The integration as it stands now.", integration);

const proposals = createRoute({
  method: "get",
  path: "/projects/{id}/integrations/proposals",
  operationId: "listIntegrationProposals",
  tags,
  summary: "List the results that follow from the registry and differ from what is recorded",
  description:
    "Nothing is applied: accept one by sending `accept` to the item, with its version as If-Match.",
  request: { params: parts.projectParams, query: parts.pageQuery },
  responses: { 200: parts.answers("In the order of the catalogue.", parts.pageOfRows(integrationProposal)) },
});

const approve = createRoute({
  method: "post",
  path: "/projects/{id}/integrations/{integrationId}/approve",
  operationId: "approveIntegration",
  tags,
  summary: "Approve a record as it stands; only its owner can",
  request: {
    params: integrationParams,
    headers: parts.idempotencyKey,
    body: {
      required: false,
      content: {
        "application/json": {
          schema: z.strictObject({
            version: z.int().min(1).optional().openapi({ description: "The version you read." }),
          }),
        },
      },
    },
  },
  responses: { 200: standsNow },
});

const restore = createRoute({
  method: "post",
  path: "/projects/{id}/integrations/{integrationId}/restore",
  operationId: "restoreIntegration",
  tags,
  summary: "Bring an integration back from the trash",
  request: { params: integrationParams, headers: parts.idempotencyKey },
  responses: { 200: standsNow },
});

const revisions = createRoute({
  method: "get",
  path: "/projects/{id}/integrations/{integrationId}/revisions",
  operationId: "listIntegrationRevisions",
  tags,
  summary: "List the states a record had, newest first",
  request: { params: integrationParams, query: parts.pageQuery },
  responses: { 200: parts.answers("A page of revisions.", parts.pageOfRows(integrationRevision)) },
});

const note = createRoute({
  method: "get",
  path: "/projects/{id}/integrations/{integrationId}/note",
  operationId: "getIntegrationNote",
  tags,
  summary: "Read the one-page note on an integration",
  request: { params: integrationParams },
  responses: {
    200: { description: "Markdown in UTF-8.", content: { "text/markdown": { schema: z.string() } } },
  },
});

const templates = createRoute({
  method: "get",
  path: "/integration-templates",
  operationId: "listIntegrationTemplates",
  tags,
  summary: "List the templates a record can begin with",
  request: { query: parts.pageQuery },
  responses: { 200: parts.answers("Vendors first.", parts.pageOfRows(integrationTemplate)) },
});

export const registry = createRoutes();
const revisionPlace = z.object({ below: z.int() });

registry.openapi(proposals, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const rows = (await listProposals(scope)).map(toProposal);
  return c.json(
    slicePage(rows, c.req.valid("query"), ({ itemId }) => itemId),
    200,
  );
});

registry.openapi(approve, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await approveIntegration(scope, { integrationId, ...c.req.valid("json") }));
  return showIntegration(c, scope, integrationId);
});

registry.openapi(restore, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await restoreIntegration(scope, { integrationId }));
  return showIntegration(c, scope, integrationId);
});

registry.openapi(revisions, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const { limit, cursor } = c.req.valid("query");
  const below = cursor === undefined ? undefined : decodeCursor(revisionPlace, cursor).below;
  const scope = await projectScope(c, id);
  const rows = await listIntegrationRevisions(scope, integrationId, { limit: limit + 1, below });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor({ below: last.number }) : null }, 200);
});

registry.openapi(note, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const [found, today] = await Promise.all([getIntegration(scope, integrationId), getRegistryDay(scope)]);
  const objective = found.trash === null ? await getObjective(scope, integrationId) : NO_OBJECTIVE;
  const names = new Map(found.people.map((person) => [person.id, person.name]));
  return c.body(noteOf(registered(found), { names, today, objective }), 200, {
    "content-type": "text/markdown; charset=utf-8",
    "content-disposition": `attachment; filename="integration-${found.id}.md"`,
  });
});

registry.openapi(templates, async (c) =>
  c.json(
    slicePage([...integrationTemplates], c.req.valid("query"), ({ id }) => id),
    200,
  ),
);
