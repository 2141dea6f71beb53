import { createRoute, z } from "@hono/zod-openapi";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { slicePage } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, versionTag } from "@/lib/http/preconditions";
import { commandTarget, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { answerOf, item, itemChange } from "../resources/item";
import {
  answers,
  done,
  ifMatch,
  jsonBody,
  pageOfRows,
  pageQuery,
  projectParams,
  taggedAnswer,
} from "../route-parts";
import { itemOf, itemsOf, staleItem } from "../show-item";

const itemParams = projectParams.extend({
  itemId: z.string().min(1).max(100).openapi({ example: "secrets-not-in-git" }),
});
const preference = z.object({
  Prefer: z
    .string()
    .optional()
    .openapi({ description: "`return=minimal` answers 204 with the new ETag and no body." }),
});

const list = createRoute({
  method: "get",
  path: "/projects/{id}/items",
  operationId: "listItems",
  tags: ["Items"],
  summary: "List the items of a project with what counts",
  request: { params: projectParams, query: pageQuery },
  responses: { 200: answers("Every item of the catalogue, in its order.", pageOfRows(item)) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/items/{itemId}",
  operationId: "getItem",
  tags: ["Items"],
  summary: "Read one item",
  request: { params: itemParams },
  responses: { 200: taggedAnswer("The item.", item) },
});

const change = createRoute({
  method: "patch",
  path: "/projects/{id}/items/{itemId}",
  operationId: "recordAnswer",
  tags: ["Items"],
  summary: "Answer an item, or write its note",
  request: { params: itemParams, headers: ifMatch.extend(preference.shape), body: jsonBody(itemChange) },
  responses: { 200: taggedAnswer("The item as it stands now.", item), 204: done },
});

export const items = createRoutes();

items.openapi(list, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(
    slicePage(await itemsOf(scope), c.req.valid("query"), ({ id }) => id),
    200,
  );
});

items.openapi(read, async (c) => {
  const { id, itemId } = c.req.valid("param");
  const found = await itemOf(await projectScope(c, id), itemId);
  return c.json(found, 200, { ETag: versionTag(found.version) });
});

items.openapi(change, async (c) => {
  const { id, itemId } = c.req.valid("param");
  const { "If-Match": header, Prefer: prefer } = c.req.valid("header");
  const body = c.req.valid("json");
  const standing = async () => itemOf(await projectScope(c, id), itemId);
  const version = await seenVersion(parsePrecondition(header), async () => (await standing()).version);
  const target = await commandTarget(c, id);
  const recorded = await recordAnswer(target, { itemId, answer: answerOf(body), note: body.note, version });
  if (!recorded.ok && recorded.reason.code === "changed-meanwhile") throw staleItem(await standing());
  const saved = settled(recorded);
  if (/\breturn=minimal\b/.test(prefer ?? "")) return c.body(null, 204, { ETag: versionTag(saved.version) });
  const now = await standing();
  return c.json(now, 200, { ETag: versionTag(now.version) });
});
