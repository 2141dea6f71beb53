import { createRoute } from "@hono/zod-openapi";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { revokeSignoff } from "@/lib/features/signoffs/commands/revoke-signoff";
import {
  getSealedDocument,
  getSignoff,
  getSignoffDifference,
  listSignoffs,
  placeOfSignoff,
} from "@/lib/features/signoffs/queries";
import { recordSignoffInput, revokeSignoffInput } from "@/lib/features/signoffs/schema";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { placeAfter, placedPage } from "../placed-page";
import { settled } from "../refusals";
import { sealed, signoff, signoffDetail } from "../resources/signoff";
import { scope } from "../resources/submission";
import * as parts from "../route-parts";

const tags = ["Sign-offs"];
const params = parts.projectParams.extend({ signoffId: parts.uuid });

const list = createRoute({
  method: "get",
  path: "/projects/{id}/signoffs",
  operationId: "listSignoffs",
  tags,
  summary: "List the sign-offs of a project, latest first, revoked ones included",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({ scope: scope.optional() }),
  },
  responses: { 200: parts.answers("A page of sign-offs.", parts.pageOfRows(signoff)) },
});

const sign = createRoute({
  method: "post",
  path: "/projects/{id}/signoffs",
  operationId: "recordSignoff",
  tags,
  summary: "Sign off a scope exactly as you saw it",
  description:
    "`digest` is the scope's digest you looked at (`scopeDigests` of the readiness, `currentDigest` of a submission). " +
    "If the scope is another by now, nothing is signed and 412 says what it is.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(recordSignoffInput),
  },
  responses: { 201: parts.createdAnswer("The sign-off.", signoff) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/signoffs/{signoffId}",
  operationId: "getSignoff",
  tags,
  summary: "Read one sign-off with what has changed since",
  request: { params },
  responses: { 200: parts.answers("The sign-off.", signoffDetail) },
});

const readSealed = createRoute({
  method: "get",
  path: "/projects/{id}/signoffs/{signoffId}/sealed",
  operationId: "getSealedSignoff",
  tags,
  summary: "Read what was signed, as a document whose digest anyone can recompute",
  description:
    "Each item's digest is the SHA-256 (hex) of its RFC 8785 form. The sign-off's is that of " +
    "`{catalogue, items, registry, rules, scenarios, scope}`, where `items` are the items' digests, sorted, " +
    "`catalogue` and `rules` the two versions, and `registry` is left out where the document has none. " +
    "`npm run signoff:verify -- sealed.json` does it offline.",
  request: { params },
  responses: { 200: parts.answers("The sealed content.", sealed) },
});

const revoke = createRoute({
  method: "post",
  path: "/projects/{id}/signoffs/{signoffId}/revoke",
  operationId: "revokeSignoff",
  tags,
  summary: "Take a sign-off back, with the reason",
  request: {
    params,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(revokeSignoffInput.pick({ reason: true })),
  },
  responses: { 200: parts.answers("The sign-off as it stands now.", signoff) },
});

export const signoffs = createRoutes();

signoffs.openapi(list, async (c) => {
  const { limit, cursor, ...filter } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const rows = await listSignoffs(scope, { ...filter, limit: limit + 1, after: placeAfter(cursor) });
  return c.json(placedPage(rows, limit, placeOfSignoff), 200);
});

signoffs.openapi(sign, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { signoffId } = settled(await recordSignoff(scope, c.req.valid("json")));
  const location = `/api/v1/projects/${scope.projectId}/signoffs/${signoffId}`;
  return c.json(await getSignoff(scope, signoffId), 201, { Location: location });
});

signoffs.openapi(read, async (c) => {
  const { id, signoffId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const found = await getSignoff(scope, signoffId);
  return c.json({ ...found, difference: await getSignoffDifference(scope, signoffId) }, 200);
});

signoffs.openapi(readSealed, async (c) => {
  const { id, signoffId } = c.req.valid("param");
  return c.json(await getSealedDocument(await projectScope(c, id), signoffId), 200);
});

signoffs.openapi(revoke, async (c) => {
  const { id, signoffId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await revokeSignoff(scope, { signoffId, ...c.req.valid("json") }));
  return c.json(await getSignoff(scope, signoffId), 200);
});
