import { createRoute } from "@hono/zod-openapi";
import { requirePermission } from "@/lib/auth/access";
import { defaultTitle } from "@/lib/domain/evidence/default-title";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { reviseEvidence } from "@/lib/features/evidence/commands/revise-evidence";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import * as form from "../evidence-form";
import { settled } from "../refusals";
import { evidenceDetail } from "../resources/evidence";
import { createdAnswer, idempotencyKey, projectParams } from "../route-parts";
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
  const scope = await projectScope(c, c.req.valid("param").id);
  // Before the first byte is taken in: who may not add must not fill the disk either.
  requirePermission(scope, "evidence.add");
  const added = await takeIn(c.req.raw, {
    workspaceId: scope.workspaceId,
    json: (body) => {
      const { title, itemIds, ...rest } = form.readInput(form.newPiece, body);
      const { collectedAt, validUntil, ...content } = rest;
      const dates = { collectedAt, validUntil };
      return addEvidence(scope, { title: title ?? defaultTitle(content), itemIds, ...dates, content });
    },
    form: (upload) => {
      const { title, ...rest } = form.readFields(form.pieceFields, upload);
      const named = title ?? defaultTitle(upload);
      return (files) => addEvidence(scope, { ...rest, title: named, content: { kind: "file", files } });
    },
  });
  return showEvidence(c, scope, settled(added).evidenceId, 201);
});

evidenceIntake.openapi(revise, async (c) => {
  const { id } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  requirePermission(scope, "evidence.add");
  const revised = await takeIn(c.req.raw, {
    workspaceId: scope.workspaceId,
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
