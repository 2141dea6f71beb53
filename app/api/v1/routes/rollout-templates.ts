import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Scope } from "@/lib/auth/scope";
import { deleteTemplate, editTemplate, saveTemplate } from "@/lib/features/rollout/commands/keep-templates";
import { getTemplate, listTemplates } from "@/lib/features/rollout/queries/list-templates";
import { editTemplateInput, saveTemplateInput } from "@/lib/features/rollout/schema";
import { slicePage } from "@/lib/http/cursor";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import type { Result } from "@/lib/result";
import { type ApiEnv, workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { type RefusalCode, settled } from "../refusals";
import { rolloutTemplate } from "../resources/rollout";
import { createdAnswer, idempotencyKey, ifMatch, jsonBody, taggedAnswer, uuid } from "../route-parts";

const tags = ["Rollout"];
const paths = { all: "/rollout-templates", one: "/rollout-templates/{templateId}" } as const;
const params = z.object({ templateId: z.string().max(100) });
const keptParams = z.object({ templateId: uuid });

const { list, read, remove } = listedRoutes({
  tags,
  paths,
  params,
  row: rolloutTemplate,
  list: {
    operationId: "listRolloutTemplates",
    summary: "List what a rollout can be planned from",
    order: "The product's own first, then the workspace's by name.",
  },
  read: { operationId: "getRolloutTemplate", summary: "Read one template", answer: "The template." },
  remove: { operationId: "deleteRolloutTemplate", summary: "Delete a template the workspace keeps" },
});

const save = createRoute({
  method: "post",
  path: paths.all,
  operationId: "saveRolloutTemplate",
  tags,
  summary: "Keep a template: a copy of another one or of a project's rollout, or written out",
  request: { headers: idempotencyKey, body: jsonBody(saveTemplateInput) },
  responses: { 201: createdAnswer("The template.", rolloutTemplate) },
});

const edit = createRoute({
  method: "patch",
  path: paths.one,
  operationId: "editRolloutTemplate",
  tags,
  summary: "Change a template the workspace keeps; rollouts planned from it stay as they are",
  request: { params: keptParams, headers: ifMatch, body: jsonBody(editTemplateInput.shape.changes) },
  responses: { 200: taggedAnswer("The template as it stands now.", rolloutTemplate) },
});

export const rolloutTemplates = createRoutes();

rolloutTemplates.openapi(list, async (c) =>
  c.json(
    slicePage(await listTemplates(workspaceScope(c)), c.req.valid("query"), ({ id }) => id),
    200,
  ),
);

rolloutTemplates.openapi(read, async (c) => show(c, c.req.valid("param").templateId));

rolloutTemplates.openapi(save, async (c) => {
  const scope = workspaceScope(c);
  const { templateId } = settled(await saveTemplate(scope, c.req.valid("json")));
  const made = await getTemplate(scope, templateId);
  const Location = `/api/v1/rollout-templates/${templateId}`;
  return c.json(made, 201, { ETag: versionTag(made.version), Location });
});

rolloutTemplates.openapi(edit, async (c) => {
  const { templateId } = c.req.valid("param");
  const scope = workspaceScope(c);
  const version = await versionSeen(scope, templateId, c.req.valid("header")["If-Match"]);
  const input = { templateId, version, changes: c.req.valid("json") };
  await settledTemplate(scope, templateId, await editTemplate(scope, input));
  return show(c, templateId);
});

rolloutTemplates.openapi(remove, async (c) => {
  const { templateId } = c.req.valid("param");
  const scope = workspaceScope(c);
  const version = await versionSeen(scope, templateId, c.req.valid("header")["If-Match"]);
  await settledTemplate(scope, templateId, await deleteTemplate(scope, { templateId, version }));
  return c.body(null, 204);
});

async function show(c: Context<ApiEnv>, templateId: string) {
  const found = await getTemplate(workspaceScope(c), templateId);
  return c.json(found, 200, { ETag: versionTag(found.version) });
}

async function versionSeen(scope: Scope, templateId: string, ifMatchHeader: string): Promise<number> {
  const precondition = parsePrecondition(ifMatchHeader);
  return seenVersion(precondition, async () => (await getTemplate(scope, templateId)).version);
}

/** Like `settled`; whoever saw an older template is shown the present one. */
async function settledTemplate<Value, Reason extends { code: RefusalCode }>(
  scope: Scope,
  templateId: string,
  result: Result<Value, Reason>,
): Promise<Value> {
  if (!result.ok && result.reason.code === "changed-meanwhile") {
    const current = await getTemplate(scope, templateId);
    throw staleProblem(current, versionTag(current.version));
  }
  return settled(result);
}
