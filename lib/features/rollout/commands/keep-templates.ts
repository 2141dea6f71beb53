import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type Context, command } from "@/lib/db/command";
import { MOST_TASKS } from "@/lib/domain/rollout/rollout";
import { type RolloutTemplate, templateFaults, templateOf } from "@/lib/domain/rollout/template";
import { type Refusal, refuse } from "@/lib/result";
import { findTemplate } from "../queries/find-template";
import {
  type DeleteTemplateRefusal,
  deleteTemplateInput,
  type EditTemplateRefusal,
  editTemplateInput,
  MOST_TEMPLATES,
  type SaveTemplateRefusal,
  saveTemplateInput,
} from "../schema";

type Body = Omit<RolloutTemplate, "id">;

/** Keeps a template for everybody in the workspace to plan from. */
export const saveTemplate = command<typeof saveTemplateInput, { templateId: string }, SaveTemplateRefusal>({
  permission: "rolloutTemplate.manage",
  input: saveTemplateInput,
  async run(context) {
    const { scope, input, now, actorId } = context;
    const body = await copied(context, input.copy);
    if (!body.ok) return body;
    const fault = await faultIn(context, { id: null, name: input.name, body: body.body });
    if (fault) return fault;
    if ((await countTemplates(context)) >= MOST_TEMPLATES) {
      return refuse({ code: "too-many-templates", most: MOST_TEMPLATES });
    }
    const templateId = uuidv7();
    return {
      ok: true,
      value: { templateId },
      write: {
        statement: sql`
          insert into rollout_template ("workspaceId", "id", "name", "template", "createdBy", "createdAt")
          values (${scope.workspaceId}::uuid, ${templateId}::uuid, ${input.name}, ${JSON.stringify(body.body)}::jsonb,
            ${actorId}::uuid, ${now}::timestamptz)
          on conflict do nothing returning 1`,
        otherwise: async () => refuse({ code: "template-name-taken" }),
      },
      event: { type: "rollout.templateSaved", data: { templateId } },
    };
  },
});

/** Changes a template the workspace keeps; rollouts planned from it stay as they are. */
export const editTemplate = command<typeof editTemplateInput, null, EditTemplateRefusal>({
  permission: "rolloutTemplate.manage",
  input: editTemplateInput,
  async run(context) {
    const { scope, input } = context;
    const standing = await lockedTemplate(context, input);
    if (!standing.ok) return standing;
    const { name = standing.name, template: body = standing.template } = input.changes;
    const fault = await faultIn(context, { id: input.templateId, name, body });
    if (fault) return fault;
    return {
      ok: true,
      value: null,
      write: {
        statement: sql`
          update rollout_template set "name" = ${name}, "template" = ${JSON.stringify(body)}::jsonb,
            "version" = "version" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${input.templateId}::uuid
            and "version" = ${input.version}::bigint returning 1`,
        otherwise: async () => refuse({ code: "no-such-template" }),
      },
      event: { type: "rollout.templateEdited", data: { templateId: input.templateId } },
    };
  },
});

/** Takes a template away; rollouts planned from it stay as they are. */
export const deleteTemplate = command<typeof deleteTemplateInput, null, DeleteTemplateRefusal>({
  permission: "rolloutTemplate.manage",
  input: deleteTemplateInput,
  async run(context) {
    const { scope, input } = context;
    const standing = await lockedTemplate(context, input);
    if (!standing.ok) return standing;
    return {
      ok: true,
      value: null,
      write: {
        statement: sql`
          delete from rollout_template where "workspaceId" = ${scope.workspaceId}::uuid
            and "id" = ${input.templateId}::uuid and "version" = ${input.version}::bigint returning 1`,
        otherwise: async () => refuse({ code: "no-such-template" }),
      },
      event: { type: "rollout.templateDeleted", data: { templateId: input.templateId } },
    };
  },
});

type Copy = z.output<typeof saveTemplateInput>["copy"];

async function copied(
  { tx, scope }: Context,
  copy: Copy,
): Promise<{ ok: true; body: Body } | Refusal<{ code: "no-such-template" | "no-rollout" }>> {
  if ("template" in copy) return { ok: true, body: copy.template };
  if ("templateId" in copy) {
    const found = await findTemplate(tx, scope, copy.templateId);
    if (!found) return refuse({ code: "no-such-template" });
    const { id: _, ...body } = found;
    return { ok: true, body };
  }
  const row = await tx
    .selectFrom("rollout")
    .select("plan")
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", copy.projectId)
    .executeTakeFirst();
  return row ? { ok: true, body: templateOf(row.plan) } : refuse({ code: "no-rollout" });
}

async function faultIn(
  { tx, scope }: Context,
  { id, name, body }: { id: string | null; name: string; body: Body },
): Promise<Refusal<
  { code: "template-name-taken" } | { code: "invalid-template"; faults: readonly string[] }
> | null> {
  const faults = templateFaults(body, MOST_TASKS);
  if (faults.length > 0) return refuse({ code: "invalid-template", faults });
  const { rows } = await sql`
    select 1 from rollout_template where "workspaceId" = ${scope.workspaceId}::uuid
      and lower("name") = lower(${name}) and "id" is distinct from ${id}::uuid`.execute(tx);
  return rows.length > 0 ? refuse({ code: "template-name-taken" }) : null;
}

async function countTemplates({ tx, scope }: Context): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int "count" from rollout_template where "workspaceId" = ${scope.workspaceId}::uuid`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

async function lockedTemplate(
  { tx, scope }: Context,
  { templateId, version }: { templateId: string; version: number },
): Promise<
  | { ok: true; name: string; template: Body }
  | Refusal<{ code: "no-such-template" } | { code: "changed-meanwhile"; current: { version: number } }>
> {
  const row = await tx
    .selectFrom("rollout_template")
    .select(["name", "template", "version"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", templateId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse({ code: "no-such-template" });
  if (row.version !== version)
    return refuse({ code: "changed-meanwhile", current: { version: row.version } });
  return { ok: true, name: row.name, template: row.template };
}
