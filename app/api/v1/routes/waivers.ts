import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { getProject } from "@/lib/features/projects/queries";
import { approveWaiver, rejectWaiver, withdrawWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { revokeWaiver } from "@/lib/features/waivers/commands/revoke-waiver";
import { setWaiverBudget } from "@/lib/features/waivers/commands/set-waiver-budget";
import { getWaiver, getWaiverBudget, listWaivers, placeOf } from "@/lib/features/waivers/queries";
import {
  approveWaiverInput,
  rejectWaiverInput,
  requestWaiverInput,
  revokeWaiverInput,
  setWaiverBudgetInput,
} from "@/lib/features/waivers/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { changeProject } from "../change-project";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { waiver, waiverBudget } from "../resources/waiver";
import * as parts from "../route-parts";

const tags = ["Waivers"];
const waiverParams = parts.projectParams.extend({ waiverId: parts.uuid });
const standsNow = parts.taggedAnswer("The waiver as it stands now.", waiver);

const list = createRoute({
  method: "get",
  path: "/projects/{id}/waivers",
  operationId: "listWaivers",
  tags,
  summary: "List the waivers of a project, newest request first",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      itemId: z.string().max(100).optional().openapi({ description: "Only those of this item." }),
    }),
  },
  responses: { 200: parts.answers("A page of waivers.", parts.pageOfRows(waiver)) },
});
const request = createRoute({
  method: "post",
  path: "/projects/{id}/waivers",
  operationId: "requestWaiver",
  tags,
  summary: "Ask that the risk of an item be accepted for a while",
  description: "`expiresAt` is an instant, or a day that counts to its end; at most ninety days from now.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(requestWaiverInput),
  },
  responses: { 201: parts.createdAnswer("The request, waiting for a decision.", waiver) },
});
const read = createRoute({
  method: "get",
  path: "/projects/{id}/waivers/{waiverId}",
  operationId: "getWaiver",
  tags,
  summary: "Read one waiver",
  request: { params: waiverParams },
  responses: { 200: standsNow },
});

const approve = step("approve", "Accept the risk until the end that was asked for", {
  body: {
    required: false,
    content: { "application/json": { schema: approveWaiverInput.pick({ note: true }) } },
  },
});
const reject = step("reject", "Refuse to accept the risk", {
  body: parts.jsonBody(rejectWaiverInput.pick({ note: true })),
});
const withdraw = step("withdraw", "Take a request back that nobody has decided", {});
const revoke = step("revoke", "End an active waiver before its time", {
  body: parts.jsonBody(revokeWaiverInput.pick({ reason: true })),
});

const readBudget = createRoute({
  method: "get",
  path: "/projects/{id}/waiver-budget",
  operationId: "getWaiverBudget",
  tags,
  summary: "Read how many risks may be accepted at once, and how many are",
  request: { params: parts.projectParams },
  responses: { 200: parts.taggedAnswer("The budget, under the project's ETag.", waiverBudget) },
});
const setBudget = createRoute({
  method: "put",
  path: "/projects/{id}/waiver-budget",
  operationId: "setWaiverBudget",
  tags,
  summary: "Set how many risks may be accepted at once",
  description: "If-Match takes the project's ETag.",
  request: {
    params: parts.projectParams,
    headers: parts.ifMatch,
    body: parts.jsonBody(setWaiverBudgetInput),
  },
  responses: { 200: parts.taggedAnswer("The budget as it stands now.", waiverBudget) },
});

export const waivers = createRoutes();
const place = z.object({ at: z.iso.datetime(), id: z.uuid() });

waivers.openapi(list, async (c) => {
  const { limit, cursor, itemId } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listWaivers(scope, { itemId, limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(placeOf(last)) : null }, 200);
});
waivers.openapi(request, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { waiverId } = settled(await requestWaiver(scope, c.req.valid("json")));
  const made = await getWaiver(scope, waiverId);
  const Location = `/api/v1/projects/${scope.projectId}/waivers/${waiverId}`;
  return c.json(made, 201, { ETag: versionTag(made.version), Location });
});
waivers.openapi(read, async (c) => {
  const { id, waiverId } = c.req.valid("param");
  return show(c, await projectScope(c, id), waiverId);
});
waivers.openapi(approve, async (c) => {
  const { id, waiverId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await approveWaiver(scope, { waiverId, ...c.req.valid("json") }));
  return show(c, scope, waiverId);
});
waivers.openapi(reject, async (c) => {
  const { id, waiverId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await rejectWaiver(scope, { waiverId, ...c.req.valid("json") }));
  return show(c, scope, waiverId);
});
waivers.openapi(withdraw, async (c) => {
  const { id, waiverId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await withdrawWaiver(scope, { waiverId }));
  return show(c, scope, waiverId);
});
waivers.openapi(revoke, async (c) => {
  const { id, waiverId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  settled(await revokeWaiver(scope, { waiverId, ...c.req.valid("json") }));
  return show(c, scope, waiverId);
});
waivers.openapi(readBudget, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { version } = await getProject(scope);
  return c.json(await getWaiverBudget(scope), 200, { ETag: versionTag(version) });
});
waivers.openapi(setBudget, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const { version } = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setWaiverBudget(scope, body, seen)),
  );
  return c.json(await getWaiverBudget(scope), 200, { ETag: versionTag(version) });
});

/** One way a waiver can move on from where it stands. */
function step<const Verb extends string, const Body extends object>(verb: Verb, summary: string, body: Body) {
  return createRoute({
    method: "post",
    path: `/projects/{id}/waivers/{waiverId}/${verb}`,
    operationId: `${verb}Waiver`,
    tags,
    summary,
    request: { params: waiverParams, headers: parts.idempotencyKey, ...body },
    responses: { 200: standsNow },
  });
}

async function show(c: Context<ApiEnv>, scope: ProjectScope, waiverId: string) {
  const now = await getWaiver(scope, waiverId);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}
