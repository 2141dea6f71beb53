import { createRoute, z } from "@hono/zod-openapi";
import { DRILL_KINDS, DRILL_OUTCOMES } from "@/lib/domain/operations/drills";
import { AppError } from "@/lib/errors";
import { recordDrill } from "@/lib/features/drills/commands/record-drill";
import { listDrillProposals, listDrills } from "@/lib/features/drills/queries/list-drills";
import { recordDrillInput } from "@/lib/features/drills/schema";
import { slicePage } from "@/lib/http/cursor";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { accept, acceptance, itemResult } from "../resources/acceptance";
import { person } from "../resources/runbook";
import * as parts from "../route-parts";

const tags = ["Drills"];

const drill = z
  .object({
    id: parts.uuid,
    kind: z.enum(DRILL_KINDS),
    outcome: z.enum(DRILL_OUTCOMES),
    performedAt: parts.instant,
    note: z.string(),
    by: person,
    recordedAt: parts.instant,
    corrects: parts.uuid.nullable().openapi({ description: "The record this one puts right." }),
    correctedBy: parts.uuid.nullable().openapi({ description: "The record that put this one right." }),
    endsAt: parts.instant
      .nullable()
      .openapi({ description: "When a restore that worked proves nothing any more." }),
  })
  .openapi("Drill");

const proposal = z
  .object({
    itemId: z.string(),
    version: z.int().openapi({ description: "The item's: send it as If-Match when you accept." }),
    before: itemResult,
    after: itemResult,
    accept,
    drillId: parts.uuid,
  })
  .openapi("DrillProposal");

const list = createRoute({
  method: "get",
  path: "/projects/{id}/drills",
  operationId: "listDrills",
  tags,
  summary: "List when a restore or a rollback was tried, the latest first",
  request: { params: parts.projectParams, query: parts.pageQuery },
  responses: { 200: parts.answers("A page of drills.", parts.pageOfRows(drill)) },
});

const record = createRoute({
  method: "post",
  path: "/projects/{id}/drills",
  operationId: "recordDrill",
  tags,
  summary: "Record that a restore or a rollback was tried",
  description: "A record is never edited: `corrects` names an earlier one that this one puts right.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(recordDrillInput),
  },
  responses: { 201: parts.answers("The drill as recorded.", drill) },
});

const proposals = createRoute({
  method: "get",
  path: "/projects/{id}/drills/proposals",
  operationId: "listDrillProposals",
  tags,
  summary: "List the results that follow from the last drills and differ from what is recorded",
  description:
    "Nothing is applied: accept one by sending `accept` to the item, with its version as If-Match.",
  request: { params: parts.projectParams, query: parts.pageQuery },
  responses: { 200: parts.answers("One per item.", parts.pageOfRows(proposal)) },
});

export const drills = createRoutes();

drills.openapi(list, async (c) => {
  const rows = await listDrills(await projectScope(c, c.req.valid("param").id));
  return c.json(
    slicePage(rows, c.req.valid("query"), ({ id }) => id),
    200,
  );
});

drills.openapi(record, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { drillId } = settled(await recordDrill(scope, c.req.valid("json")));
  const made = (await listDrills(scope)).find(({ id }) => id === drillId);
  if (!made) throw new AppError("not-found", "There is no such drill.");
  return c.json(made, 201);
});

drills.openapi(proposals, async (c) => {
  const rows = await listDrillProposals(await projectScope(c, c.req.valid("param").id));
  const shown = rows.map(({ answer, ...row }) => ({ ...row, accept: acceptance(answer) }));
  return c.json(
    slicePage(shown, c.req.valid("query"), ({ itemId }) => itemId),
    200,
  );
});
