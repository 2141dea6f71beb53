import { createRoute, z } from "@hono/zod-openapi";
import { addTask, editTask, removeTask } from "@/lib/features/rollout/commands/edit-tasks";
import { finishTask } from "@/lib/features/rollout/commands/finish-task";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import { addTaskInput, taskChanges } from "@/lib/features/rollout/schema";
import { parsePrecondition, versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { rollout } from "../resources/rollout";
import * as parts from "../route-parts";
import { rolloutVersionSeen, settledRollout, showRollout } from "../show-rollout";

const tags = ["Rollout"];
const path = "/projects/{id}/rollout/tasks";
const params = parts.projectParams.extend({ taskId: parts.uuid });
const standsNow = parts.taggedAnswer("The rollout as it stands now.", rollout);

const add = createRoute({
  method: "post",
  path,
  operationId: "addRolloutTask",
  tags,
  summary: "Put a task at the end of a phase",
  description: "Without days it takes the whole of its phase.",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    body: parts.jsonBody(addTaskInput),
  },
  responses: { 201: parts.createdAnswer("The rollout with the task in it.", rollout) },
});

const edit = createRoute({
  method: "patch",
  path: `${path}/{taskId}`,
  operationId: "editRolloutTask",
  tags,
  summary: "Change a task, or with `done` alone say whether it is done",
  description:
    "What depends on it is pushed. `before` names the task it is put in front of; null puts it last.",
  request: {
    params,
    headers: parts.ifMatch,
    body: parts.jsonBody(z.union([z.strictObject({ done: z.boolean() }), taskChanges])),
  },
  responses: { 200: standsNow },
});

const remove = createRoute({
  method: "delete",
  path: `${path}/{taskId}`,
  operationId: "removeRolloutTask",
  tags,
  summary: "Take a task out of the plan; what depended on it no longer does",
  request: { params, headers: parts.ifMatch },
  responses: { 204: parts.done },
});

export const rolloutTasks = createRoutes();

rolloutTasks.openapi(add, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const { taskId } = await settledRollout(scope, await addTask(scope, c.req.valid("json")));
  const now = await getRollout(scope);
  const Location = `/api/v1/projects/${scope.projectId}/rollout/tasks/${taskId}`;
  return c.json(now, 201, { ETag: versionTag(now.version), Location });
});

rolloutTasks.openapi(edit, async (c) => {
  const { id, taskId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const ifMatch = c.req.valid("header")["If-Match"];
  const body = c.req.valid("json");
  if ("done" in body) {
    // Finishing tells nothing that another change could contradict: `*` is enough, and compares nothing.
    const version = parsePrecondition(ifMatch).any ? undefined : await rolloutVersionSeen(scope, ifMatch);
    await settledRollout(scope, await finishTask(scope, { version, taskId, done: body.done }));
  } else {
    const version = await rolloutVersionSeen(scope, ifMatch);
    await settledRollout(scope, await editTask(scope, { version, taskId, changes: body }));
  }
  return showRollout(c, scope);
});

rolloutTasks.openapi(remove, async (c) => {
  const { id, taskId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const version = await rolloutVersionSeen(scope, c.req.valid("header")["If-Match"]);
  await settledRollout(scope, await removeTask(scope, { version, taskId }));
  return c.body(null, 204);
});
