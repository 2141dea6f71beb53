import "server-only";
import { sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { ROLLOUT_TEMPLATES, type RolloutTemplate } from "@/lib/domain/rollout/template";
import { AppError } from "@/lib/errors";
import type { ShownTemplate } from "../schema";

type Row = {
  id: string;
  name: string;
  version: number;
  template: Omit<RolloutTemplate, "id">;
  createdBy: string;
  createdByName: string | null;
  createdAt: Date;
};

/** What a rollout can be planned from: the product's own templates, then the workspace's by name. */
export async function listTemplates(scope: Scope): Promise<ShownTemplate[]> {
  const kept = await within(scope, (tx) => select(tx, scope));
  return [...ROLLOUT_TEMPLATES.map(builtIn), ...kept];
}

/** One template of either sort. @throws AppError "not-found" */
export async function getTemplate(scope: Scope, templateId: string): Promise<ShownTemplate> {
  const found = (await listTemplates(scope)).find(({ id }) => id === templateId);
  if (!found) throw new AppError("not-found", "There is no such template.");
  return found;
}

async function select(tx: Tx, { workspaceId }: Scope): Promise<ShownTemplate[]> {
  const { rows } = await sql<Row>`
    select t."id", t."name", t."version", t."template", t."createdBy", a."name" "createdByName", t."createdAt"
    from rollout_template t left join account a on a."id" = t."createdBy"
    where t."workspaceId" = ${workspaceId}::uuid order by lower(t."name"), t."id"`.execute(tx);
  return rows.map(({ id, name, version, template, createdBy, createdByName, createdAt }) => ({
    ...{ id, name, version, template, builtIn: false },
    days: daysOf(template),
    createdBy: { id: createdBy, name: createdByName ?? "somebody who has left" },
    createdAt: createdAt.toISOString(),
  }));
}

function builtIn({ id, ...template }: RolloutTemplate): ShownTemplate {
  return {
    ...{ id, template, name: template.title, builtIn: true, version: 1 },
    days: daysOf(template),
    createdBy: null,
    createdAt: null,
  };
}

function daysOf({ phases }: Omit<RolloutTemplate, "id">): number {
  return phases.reduce((total, { days }) => total + days, 0);
}
