import { createRoute, z } from "@hono/zod-openapi";
import type { ProjectScope } from "@/lib/auth/scope";
import { deleteEvidence } from "@/lib/features/evidence/commands/delete-evidence";
import { editEvidence } from "@/lib/features/evidence/commands/edit-evidence";
import { restoreEvidence } from "@/lib/features/evidence/commands/restore-evidence";
import { getEvidence, listEvidence, placeOf } from "@/lib/features/evidence/queries";
import { editEvidenceInput } from "@/lib/features/evidence/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { evidencePiece } from "../resources/evidence";
import * as parts from "../route-parts";
import { evidenceParams, evidenceScope, pieceStandsNow, showEvidence } from "../show-evidence";

const tags = ["Evidence"];

const list = createRoute({
  method: "get",
  path: "/projects/{id}/evidence",
  operationId: "listEvidence",
  tags,
  summary: "List the evidence of a project, newest first",
  request: {
    params: parts.projectParams,
    query: parts.pageQuery.extend({
      itemId: z.string().max(100).optional().openapi({ description: "Only what serves this item." }),
      trash: z.enum(["true", "false"]).default("false").openapi({ description: "What was deleted instead." }),
    }),
  },
  responses: { 200: parts.answers("A page of evidence.", parts.pageOfRows(evidencePiece)) },
});

const read = createRoute({
  method: "get",
  path: "/evidence/{id}",
  operationId: "getEvidence",
  tags,
  summary: "Read one piece with all its revisions, in the trash or not",
  request: { params: evidenceParams },
  responses: { 200: pieceStandsNow },
});

const edit = createRoute({
  method: "patch",
  path: "/evidence/{id}",
  operationId: "editEvidence",
  tags,
  summary: "Rename a piece, or set which items it serves",
  request: {
    params: evidenceParams,
    headers: parts.ifMatch,
    body: parts.jsonBody(editEvidenceInput.pick({ title: true, itemIds: true })),
  },
  responses: { 200: pieceStandsNow },
});

const remove = createRoute({
  method: "delete",
  path: "/evidence/{id}",
  operationId: "deleteEvidence",
  tags,
  summary: "Move a piece to the trash for thirty days",
  request: { params: evidenceParams, headers: parts.ifMatch },
  responses: { 204: parts.done },
});

const restore = createRoute({
  method: "post",
  path: "/evidence/{id}/restore",
  operationId: "restoreEvidence",
  tags,
  summary: "Bring a piece back from the trash",
  request: { params: evidenceParams, headers: parts.idempotencyKey },
  responses: { 200: pieceStandsNow },
});

export const evidence = createRoutes();
const place = z.object({ at: z.iso.datetime(), id: z.uuid() });

evidence.openapi(list, async (c) => {
  const { limit, cursor, itemId, trash } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listEvidence(scope, { itemId, trash: trash === "true", limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(placeOf(last)) : null }, 200);
});

evidence.openapi(read, async (c) => {
  const { id } = c.req.valid("param");
  return showEvidence(c, await evidenceScope(c, id), id, 200);
});

evidence.openapi(edit, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  const version = await versionSeen(scope, id, c.req.valid("header")["If-Match"]);
  const edited = await editEvidence(scope, { ...c.req.valid("json"), evidenceId: id, version });
  if (!edited.ok && edited.reason.code === "changed-meanwhile") throw await stale(scope, id);
  settled(edited);
  return showEvidence(c, scope, id, 200);
});

evidence.openapi(remove, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  const version = await versionSeen(scope, id, c.req.valid("header")["If-Match"]);
  const deleted = await deleteEvidence(scope, { evidenceId: id, version });
  if (!deleted.ok && deleted.reason.code === "changed-meanwhile") throw await stale(scope, id);
  settled(deleted);
  return c.body(null, 204);
});

evidence.openapi(restore, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  settled(await restoreEvidence(scope, { evidenceId: id }));
  return showEvidence(c, scope, id, 200);
});

async function versionSeen(scope: ProjectScope, id: string, ifMatch: string): Promise<number> {
  return seenVersion(parsePrecondition(ifMatch), async () => (await getEvidence(scope, id)).version);
}

async function stale(scope: ProjectScope, id: string) {
  const current = await getEvidence(scope, id);
  return staleProblem(current, versionTag(current.version));
}
