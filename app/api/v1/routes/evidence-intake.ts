import { createRoute, z } from "@hono/zod-openapi";
import { requirePermission } from "@/lib/auth/access";
import { defaultTitle } from "@/lib/domain/evidence/default-title";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { addEvidenceBatch } from "@/lib/features/evidence/commands/add-evidence-batch";
import { reviseEvidence } from "@/lib/features/evidence/commands/revise-evidence";
import { BATCH_LIMIT } from "@/lib/features/evidence/schema";
import { versionTag } from "@/lib/http/preconditions";
import { commandTarget, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import * as form from "../evidence-form";
import { settled } from "../refusals";
import { evidenceDetail, evidencePiece } from "../resources/evidence";
import { answers, createdAnswer, idempotencyKey, jsonBody, projectParams } from "../route-parts";
import { evidenceParams, evidenceScope, showEvidence } from "../show-evidence";
import { takeIn } from "../upload";

const tags = ["Evidence"];
const created = createdAnswer("The piece.", evidenceDetail);

const add = createRoute({
  method: "post",
  path: "/projects/{id}/evidence",
  operationId: "addEvidence",
  tags,
  summary: "Add files, a link or a note as one piece of evidence",
  request: { params: projectParams, headers: idempotencyKey },
  requestBody: form.eitherBody("NewEvidence"),
  responses: { 201: created },
});

const batch = z
  .strictObject({ pieces: z.array(form.newPiece).min(1).max(BATCH_LIMIT) })
  .openapi("NewEvidenceBatch");

const addBatch = createRoute({
  method: "post",
  path: "/projects/{id}/evidence/batch",
  operationId: "addEvidenceBatch",
  tags,
  summary: `Add up to ${BATCH_LIMIT} links and notes as one change: all of them or none`,
  request: { params: projectParams, headers: idempotencyKey, body: jsonBody(batch) },
  responses: {
    201: answers("The pieces, in the order they were sent.", z.object({ data: z.array(evidencePiece) })),
  },
});

const revise = createRoute({
  method: "post",
  path: "/evidence/{id}/revisions",
  operationId: "reviseEvidence",
  tags,
  summary: "Put a new revision on top; the older ones never change",
  request: { params: evidenceParams, headers: idempotencyKey },
  requestBody: form.eitherBody("NewRevision"),
  responses: { 201: created },
});

/** Where evidence comes in: files as a multipart form, links and notes as JSON. */
export const evidenceIntake = createRoutes();
for (const [name, schema] of Object.entries(form.namedBodies)) {
  evidenceIntake.openAPIRegistry.register(name, schema);
}

evidenceIntake.openapi(add, async (c) => {
  const { id } = c.req.valid("param");
  const added = await takeIn(c.req.raw, {
    // Before the first byte of a file is taken in: who may not add must not fill the disk either.
    admit: async () => {
      const scope = await projectScope(c, id);
      requirePermission(scope, "evidence.add");
      return scope;
    },
    json: async (body) => addEvidence(await commandTarget(c, id), named(form.readInput(form.newPiece, body))),
    form: (upload, scope) => {
      const { title, ...rest } = form.readFields(form.pieceFields, upload);
      const piece = { ...rest, title: title ?? defaultTitle(upload) };
      return (files) => addEvidence(scope, { ...piece, content: { kind: "file", files } });
    },
  });
  const { piece } = settled(added);
  const headers = { ETag: versionTag(piece.version), Location: `/api/v1/evidence/${piece.id}` };
  return c.json(piece, 201, headers);
});

evidenceIntake.openapi(addBatch, async (c) => {
  const target = await commandTarget(c, c.req.valid("param").id);
  const { pieces } = settled(
    await addEvidenceBatch(target, { pieces: c.req.valid("json").pieces.map(named) }),
  );
  return c.json({ data: pieces.map(({ revisions: _revisions, ...piece }) => piece) }, 201);
});

evidenceIntake.openapi(revise, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  requirePermission(scope, "evidence.add");
  const revised = await takeIn(c.req.raw, {
    admit: async () => scope,
    json: (body) => {
      const { collectedAt, validUntil, ...content } = form.readInput(form.newRevision, body);
      return reviseEvidence(scope, { evidenceId: id, collectedAt, validUntil, content });
    },
    form: (upload) => {
      const dates = form.readFields(form.revisionFields, upload);
      return (files) => reviseEvidence(scope, { ...dates, evidenceId: id, content: { kind: "file", files } });
    },
  });
  return showEvidence(c, scope, settled(revised).evidenceId, 201);
});

/** A link or a note as the command takes it; left without a title, it is named after what it holds. */
function named({ title, itemIds, collectedAt, validUntil, ...content }: z.output<typeof form.newPiece>) {
  return { title: title ?? defaultTitle(content), itemIds, collectedAt, validUntil, content };
}
