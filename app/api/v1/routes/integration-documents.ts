import { createRoute, z } from "@hono/zod-openapi";
import { readDocument } from "@/lib/domain/integrations/payload";
import { suggestedSchema } from "@/lib/domain/integrations/payload-schema";
import { storeDocument } from "@/lib/features/integration-documents/commands/store-document";
import {
  findDocument,
  getDocument,
  getDrift,
  listDocuments,
} from "@/lib/features/integration-documents/queries";
import { documentKind, documentText, storeDocumentInput } from "@/lib/features/integration-documents/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { Problem } from "@/lib/http/problem";
import { createLimit, requireAllowed } from "@/lib/http/rate-limit";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { documentDrift, documentWithText, integrationDocument } from "../resources/integration-document";
import * as parts from "../route-parts";
import { integrationParams } from "./integrations";

const tags = ["Integrations"];
const all = "/projects/{id}/integrations/{integrationId}/documents";
const kindParams = integrationParams.extend({ kind: documentKind });
const number = z.coerce.number().int().min(1).max(1_000_000);

const list = createRoute({
  method: "get",
  path: all,
  operationId: "listIntegrationDocuments",
  tags,
  summary: "List the revisions of an example payload, or of its schema, newest first",
  request: {
    params: integrationParams,
    query: parts.pageQuery.extend({ kind: documentKind.default("payload") }),
  },
  responses: {
    200: parts.answers("A page of revisions, without their text.", parts.pageOfRows(integrationDocument)),
  },
});

const store = createRoute({
  method: "post",
  path: all,
  operationId: "storeIntegrationDocument",
  tags,
  summary: "Keep an example payload, or its JSON schema, as the next revision",
  description:
    "Each is held against the other. A payload that does not match is kept and says so; one that looks like it holds a key is refused until `holdsNoSecret` says that somebody looked.",
  request: {
    params: integrationParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(storeDocumentInput.omit({ integrationId: true })),
  },
  responses: { 201: parts.createdAnswer("The revision that was kept.", integrationDocument) },
});

const suggest = createRoute({
  method: "post",
  path: `${all}/suggested-schema`,
  operationId: "suggestIntegrationSchema",
  tags,
  summary: "Draft a JSON schema from a payload; nothing is kept",
  description: "Without `text`, from the newest payload that is kept.",
  request: {
    params: integrationParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(z.strictObject({ text: documentText.optional() })),
  },
  responses: { 200: parts.answers("JSON schema 2020-12, to edit.", z.object({ schema: z.string() })) },
});

const drift = createRoute({
  method: "get",
  path: `${all}/{kind}/drift`,
  operationId: "getIntegrationDocumentDrift",
  tags,
  summary: "Compare two revisions of a document in structure",
  request: { params: kindParams, query: z.object({ from: number, to: number }) },
  responses: { 200: parts.answers("What came, what went, and what changed its type.", documentDrift) },
});

const read = createRoute({
  method: "get",
  path: `${all}/{kind}/{number}`,
  operationId: "getIntegrationDocument",
  tags,
  summary: "Read one revision with its text",
  request: { params: kindParams.extend({ number }) },
  responses: { 200: parts.answers("The revision.", documentWithText) },
});

export const integrationDocuments = createRoutes();
const place = z.object({ below: z.int() });
// Holding a payload against a schema can take the process a second; nobody needs to do it all day.
const perAccount = createLimit({ name: "documents-account", points: 200, seconds: 300 });

integrationDocuments.openapi(list, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const { kind, limit, cursor } = c.req.valid("query");
  const scope = await projectScope(c, id);
  const below = cursor === undefined ? undefined : decodeCursor(place, cursor).below;
  const rows = await listDocuments(scope, integrationId, { kind, limit: limit + 1, below });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor({ below: last.number }) : null }, 200);
});

integrationDocuments.openapi(store, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  requireAllowed(await perAccount(c.get("caller").accountId));
  const body = c.req.valid("json");
  const { number: kept } = settled(await storeDocument(scope, { integrationId, ...body }));
  const { text: _, ...document } = await getDocument(scope, integrationId, body.kind, kept);
  const Location = `/api/v1/projects/${scope.projectId}/integrations/${integrationId}/documents/${body.kind}/${kept}`;
  return c.json(document, 201, { Location });
});

integrationDocuments.openapi(suggest, async (c) => {
  const { id, integrationId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const newest = await findDocument(scope, integrationId, "payload");
  const text = c.req.valid("json").text ?? newest?.text;
  if (text === undefined) throw new Problem(409, "no-payload", "No payload is kept yet: send one as `text`.");
  const payload = readDocument(text);
  if (!payload.ok) throw new Problem(422, "unreadable-document", payload.message);
  return c.json({ schema: `${JSON.stringify(suggestedSchema(payload.value), null, 2)}\n` }, 200);
});

integrationDocuments.openapi(drift, async (c) => {
  const { id, integrationId, kind } = c.req.valid("param");
  const { from, to } = c.req.valid("query");
  return c.json(await getDrift(await projectScope(c, id), integrationId, kind, [from, to]), 200);
});

integrationDocuments.openapi(read, async (c) => {
  const { id, integrationId, kind, number: wanted } = c.req.valid("param");
  return c.json(await getDocument(await projectScope(c, id), integrationId, kind, wanted), 200);
});
