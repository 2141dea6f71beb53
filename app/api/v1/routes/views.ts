import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { PORTFOLIO_COLUMN_IDS } from "@/lib/domain/portfolio/columns";
import { changeView, deleteView, saveView, setDefaultView } from "@/lib/features/views/commands";
import { listViews } from "@/lib/features/views/queries";
import { changeViewInput, saveViewInput } from "@/lib/features/views/schema";
import { slicePage } from "@/lib/http/cursor";
import { parsePrecondition, requireMatch, versionTag } from "@/lib/http/preconditions";
import { workspaceScope } from "../caller";
import { foundIn } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import {
  createdAnswer,
  done,
  etag,
  idempotencyKey,
  ifMatch,
  instant,
  jsonBody,
  taggedAnswer,
  uuid,
} from "../route-parts";

const view = z
  .object({
    id: uuid,
    name: z.string(),
    shared: z.boolean().openapi({ description: "Everybody in the workspace sees it." }),
    ownerName: z.string(),
    editable: z.boolean().openapi({ description: "You may rename, change and delete it." }),
    isDefault: z.boolean().openapi({ description: "The portfolio opens with it for you." }),
    query: z.string().openapi({ description: "The query string of the portfolio.", example: "?stage=demo" }),
    columns: z
      .array(z.string())
      .readonly()
      .openapi({ description: `Empty for the usual ones, else of ${PORTFOLIO_COLUMN_IDS.join(", ")}.` }),
    createdAt: instant,
    etag,
  })
  .openapi("SavedView");

const tags = ["Views"];
const params = z.object({ id: uuid });

const { list, read, remove } = listedRoutes({
  tags,
  paths: { all: "/views", one: "/views/{id}" },
  params,
  row: view,
  list: {
    operationId: "listViews",
    summary: "List your saved views of the portfolio, and the shared ones",
    order: "By name.",
  },
  read: { operationId: "getView", summary: "Read one view", answer: "The view." },
  remove: { operationId: "deleteView", summary: "Delete a view" },
});
const create = createRoute({
  method: "post",
  path: "/views",
  operationId: "saveView",
  tags,
  summary: "Save a view of the portfolio",
  request: { headers: idempotencyKey, body: jsonBody(saveViewInput) },
  responses: { 201: createdAnswer("The view.", view) },
});
const change = createRoute({
  method: "patch",
  path: "/views/{id}",
  operationId: "changeView",
  tags,
  summary: "Rename a view, share it, or have it show something else",
  request: {
    params,
    headers: ifMatch,
    body: jsonBody(changeViewInput.omit({ viewId: true, version: true })),
  },
  responses: { 200: taggedAnswer("The view as it stands now.", view) },
});
const makeDefault = createRoute({
  method: "post",
  path: "/views/{id}/default",
  operationId: "makeDefaultView",
  tags,
  summary: "Have the portfolio open with this view, for you",
  request: { params, headers: idempotencyKey },
  responses: { 200: taggedAnswer("The view.", view) },
});
const unmakeDefault = createRoute({
  method: "delete",
  path: "/views/{id}/default",
  operationId: "unmakeDefaultView",
  tags,
  summary: "Have the portfolio open as usual again, for you",
  request: { params, headers: ifMatch },
  responses: { 204: done },
});

export const views = createRoutes();

views.openapi(list, async (c) => {
  const all = (await listViews(workspaceScope(c))).map(tagged);
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
views.openapi(create, async (c) => {
  const scope = workspaceScope(c);
  const { viewId } = settled(await saveView(scope, c.req.valid("json")));
  const made = await viewOf(scope, viewId);
  return c.json(made, 201, { ETag: made.etag, Location: `/api/v1/views/${viewId}` });
});
views.openapi(read, async (c) => {
  const found = await viewOf(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
views.openapi(change, async (c) => {
  const scope = workspaceScope(c);
  const viewId = c.req.valid("param").id;
  const version = await versionSeen(scope, viewId, c.req.valid("header")["If-Match"]);
  settled(await changeView(scope, { viewId, version, ...c.req.valid("json") }));
  const now = await viewOf(scope, viewId);
  return c.json(now, 200, { ETag: now.etag });
});
views.openapi(remove, async (c) => {
  const scope = workspaceScope(c);
  const viewId = c.req.valid("param").id;
  const version = await versionSeen(scope, viewId, c.req.valid("header")["If-Match"]);
  settled(await deleteView(scope, { viewId, version }));
  return c.body(null, 204);
});
views.openapi(makeDefault, async (c) => {
  const scope = workspaceScope(c);
  const viewId = c.req.valid("param").id;
  settled(await setDefaultView(scope, { viewId }));
  const now = await viewOf(scope, viewId);
  return c.json(now, 200, { ETag: now.etag });
});
views.openapi(unmakeDefault, async (c) => {
  const scope = workspaceScope(c);
  await versionSeen(scope, c.req.valid("param").id, c.req.valid("header")["If-Match"]);
  settled(await setDefaultView(scope, { viewId: null }));
  return c.body(null, 204);
});

/** The version behind the tag, which is the view's as it stands. @throws Problem 412 */
async function versionSeen(scope: Scope, viewId: string, header: string): Promise<number> {
  const { version, ...current } = await found(scope, viewId);
  requireMatch(parsePrecondition(header), versionTag(version), { ...current, etag: versionTag(version) });
  return version;
}

async function viewOf(scope: Scope, viewId: string) {
  return tagged(await found(scope, viewId));
}

async function found(scope: Scope, viewId: string) {
  return foundIn(await listViews(scope), ({ id }) => id === viewId, "There is no such view.");
}

function tagged<View extends { version: number }>({ version, ...shown }: View) {
  return { ...shown, etag: versionTag(version) };
}
