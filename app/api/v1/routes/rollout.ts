import { createRoute, z } from "@hono/zod-openapi";
import { editPhase, editRollout } from "@/lib/features/rollout/commands/edit-rollout";
import { lockPhase, unlockPhase } from "@/lib/features/rollout/commands/lock-phase";
import { pauseRollout, resumeRollout } from "@/lib/features/rollout/commands/pause-rollout";
import { planRollout } from "@/lib/features/rollout/commands/plan-rollout";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import { listTransitions, transitionPlace } from "@/lib/features/rollout/queries/list-transitions";
import {
  editRolloutInput,
  lockPhaseInput,
  pauseRolloutInput,
  phaseChanges,
  planRolloutInput,
  resumeRolloutInput,
  unlockPhaseInput,
} from "@/lib/features/rollout/schema";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import { versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { rollout, rolloutTransition } from "../resources/rollout";
import * as parts from "../route-parts";
import { rolloutVersionSeen, settledRollout, showRollout } from "../show-rollout";

const tags = ["Rollout"];
const path = "/projects/{id}/rollout";
const phaseParams = parts.projectParams.extend({ phaseId: parts.uuid });
const standsNow = parts.taggedAnswer("The rollout as it stands now.", rollout);
const params = parts.projectParams;
const headers = parts.idempotencyKey;

const read = createRoute({
  method: "get",
  path,
  operationId: "getRollout",
  tags,
  summary: "Read the rollout of a project: phases, gates as they stand, forecast",
  request: { params },
  responses: { 200: standsNow },
});

const plan = createRoute({
  method: "post",
  path,
  operationId: "planRollout",
  tags,
  summary: "Plan the rollout from a template",
  description:
    "`replace` names the version of the plan that this one takes the place of; the history keeps it.",
  request: { params, headers, body: parts.jsonBody(planRolloutInput) },
  responses: { 201: parts.createdAnswer("The rollout.", rollout) },
});

const edit = createRoute({
  method: "patch",
  path,
  operationId: "editRollout",
  tags,
  summary: "Change what the rollout is called, or what must hold before it is done",
  request: { params, headers: parts.ifMatch, body: parts.jsonBody(editRolloutInput.shape.changes) },
  responses: { 200: standsNow },
});

const history = createRoute({
  method: "get",
  path: `${path}/history`,
  operationId: "listRolloutTransitions",
  tags,
  summary: "List what became of the rollout and why, newest first",
  request: { params, query: parts.pageQuery },
  responses: { 200: parts.answers("A page of transitions.", parts.pageOfRows(rolloutTransition)) },
});

const pause = createRoute({
  method: "post",
  path: `${path}/pause`,
  operationId: "pauseRollout",
  tags,
  summary: "Pause the rollout: nothing opens, completes or goes back",
  request: { params, headers, body: parts.jsonBody(pauseRolloutInput) },
  responses: { 200: standsNow },
});

const resume = createRoute({
  method: "post",
  path: `${path}/resume`,
  operationId: "resumeRollout",
  tags,
  summary: "Resume the rollout; what was not done moves by the days of the pause",
  request: { params, headers, body: parts.jsonBody(resumeRolloutInput) },
  responses: { 200: standsNow },
});

const changePhase = createRoute({
  method: "patch",
  path: `${path}/phases/{phaseId}`,
  operationId: "editRolloutPhase",
  tags,
  summary: "Change a phase: words, entry gate, planned days; what comes after it is pushed",
  request: { params: phaseParams, headers: parts.ifMatch, body: parts.jsonBody(phaseChanges) },
  responses: { 200: standsNow },
});

const lock = createRoute({
  method: "post",
  path: `${path}/phases/{phaseId}/lock`,
  operationId: "lockRolloutPhase",
  tags,
  summary: "Keep a phase as it is, whatever its gate says",
  request: { params: phaseParams, headers, body: parts.jsonBody(lockPhaseInput.omit({ phaseId: true })) },
  responses: { 200: standsNow },
});

const unlock = createRoute({
  method: "post",
  path: `${path}/phases/{phaseId}/unlock`,
  operationId: "unlockRolloutPhase",
  tags,
  summary: "Let a phase follow its gates again",
  request: { params: phaseParams, headers, body: parts.jsonBody(unlockPhaseInput.omit({ phaseId: true })) },
  responses: { 200: standsNow },
});

export const rolloutRoutes = createRoutes();
const place = z.object({ at: z.iso.datetime(), id: z.uuid() });

rolloutRoutes.openapi(read, async (c) => showRollout(c, await projectScope(c, c.req.valid("param").id)));

rolloutRoutes.openapi(plan, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  settled(await planRollout(scope, c.req.valid("json")));
  const made = await getRollout(scope);
  const Location = `/api/v1/projects/${scope.projectId}/rollout`;
  return c.json(made, 201, { ETag: versionTag(made.version), Location });
});

rolloutRoutes.openapi(edit, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const version = await rolloutVersionSeen(scope, c.req.valid("header")["If-Match"]);
  await settledRollout(scope, await editRollout(scope, { version, changes: c.req.valid("json") }));
  return showRollout(c, scope);
});

rolloutRoutes.openapi(history, async (c) => {
  const { limit, cursor } = c.req.valid("query");
  const scope = await projectScope(c, c.req.valid("param").id);
  const after = cursor === undefined ? undefined : decodeCursor(place, cursor);
  const rows = await listTransitions(scope, { limit: limit + 1, after });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return c.json({ data, nextCursor: last ? encodeCursor(transitionPlace(last)) : null }, 200);
});

rolloutRoutes.openapi(pause, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  await settledRollout(scope, await pauseRollout(scope, c.req.valid("json")));
  return showRollout(c, scope);
});

rolloutRoutes.openapi(resume, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  await settledRollout(scope, await resumeRollout(scope, c.req.valid("json")));
  return showRollout(c, scope);
});

rolloutRoutes.openapi(changePhase, async (c) => {
  const { id, phaseId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const version = await rolloutVersionSeen(scope, c.req.valid("header")["If-Match"]);
  await settledRollout(scope, await editPhase(scope, { version, phaseId, changes: c.req.valid("json") }));
  return showRollout(c, scope);
});

rolloutRoutes.openapi(lock, async (c) => {
  const { id, phaseId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  await settledRollout(scope, await lockPhase(scope, { ...c.req.valid("json"), phaseId }));
  return showRollout(c, scope);
});

rolloutRoutes.openapi(unlock, async (c) => {
  const { id, phaseId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  await settledRollout(scope, await unlockPhase(scope, { ...c.req.valid("json"), phaseId }));
  return showRollout(c, scope);
});
