import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { CommandTarget } from "@/lib/auth/scope";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { sealedOf } from "@/lib/domain/integrations/sealed";
import type { TransferFormat, TransferRow } from "@/lib/domain/integrations/transfer";
import { planImport } from "@/lib/domain/integrations/transfer-plan";
import type { FactChange } from "@/lib/domain/readiness/change";
import { type Result, refuse } from "@/lib/result";
import { importGround, planDigest, readTransfer } from "../queries/plan-import";
import { type ImportedIntegrations, type ImportRefusal, MOST_INTEGRATIONS } from "../schema";
import { changeOf } from "./locked-integration";

export type ImportFile = { format: TransferFormat; text: string; plan?: string | undefined };

/** Takes a file into the registry, all of it or nothing. It is read before the project is locked. */
export async function importIntegrations(
  scope: CommandTarget,
  { format, text, plan }: ImportFile,
): Promise<Result<ImportedIntegrations, ImportRefusal>> {
  const read = readTransfer(format, text);
  return importRows(scope, { rows: read.ok ? read.rows : [], faults: read.ok ? [] : read.faults, plan });
}

const importInput = z.strictObject({
  rows: z.custom<readonly TransferRow[]>(),
  faults: z.custom<Extract<ImportRefusal, { code: "import-faulty" }>["faults"]>(),
  plan: z.string().max(64).optional(),
});

const importRows = projectCommand<typeof importInput, ImportedIntegrations, ImportRefusal>({
  // Editing implies adding for every role; the list of grants says both.
  permission: "integration.edit",
  input: importInput,
  async run(context) {
    const { tx, scope, project, facts, input } = context;
    if (input.faults.length > 0) return refuse({ code: "import-faulty", faults: input.faults });
    const ground = await importGround(tx, { workspaceId: scope.workspaceId, projectId: project.id });
    const plan = planImport(input.rows, ground);
    if (!plan.ok) return refuse({ code: "import-faulty", faults: plan.faults });
    if (input.plan !== undefined && input.plan !== planDigest(plan.rows))
      return refuse({ code: "plan-moved" });

    const added = plan.rows
      .filter(({ before }) => before === null)
      .map(({ record }) => ({ id: uuidv7(), record, revision: 1 }));
    const edited = plan.rows.flatMap(({ before, record, fields }) =>
      before === null || fields.length === 0
        ? []
        : [{ id: before.id, record, revision: before.revision + 1 }],
    );
    if (added.length + edited.length === 0) return refuse({ code: "unchanged" });
    if (Object.keys(facts.integrations).length + added.length > MOST_INTEGRATIONS)
      return refuse({ code: "too-many-integrations", most: MOST_INTEGRATIONS });
    await giveNamesUp(context, edited);
    const changed: FactChange = {};
    for (const each of [...added, ...edited]) Object.assign(changed, changeOf(each.id, each).facts);
    const value = { added: added.map(({ id }) => id), edited: edited.map(({ id }) => id) };
    return {
      ok: true,
      value,
      parts: [listed(context, added), looked(context, edited), kept(context, [...added, ...edited])],
      event: { type: "integration.imported", data: value },
      change: { key: "integrations:import", facts: changed },
    };
  },
});

type State = { id: string; record: IntegrationRecord; revision: number };

/** One JSON document for all rows: a statement of its own per row would be slower than reading the file. */
function statesOf(states: readonly State[]): RawBuilder<unknown> {
  const rows = states.map(({ id, record, revision }) => ({
    ...{ id, record, revision },
    sealed: sealedOf(id, record),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as s("id" uuid, "record" jsonb, "revision" integer, "sealed" jsonb)`;
}

function listed(
  { scope, project, now, actorId }: ProjectContext,
  states: readonly State[],
): RawBuilder<unknown> {
  return sql`listed as (
    insert into integration ("workspaceId", "id", "projectId", "name", "record", "sealed", "ownerId", "rotationDueOn",
      "createdBy", "createdAt", "updatedAt")
    select ${scope.workspaceId}::uuid, s."id", ${project.id}::uuid, s."record" ->> 'name', s."record", s."sealed",
      (s."record" ->> 'ownerId')::uuid, (s."record" ->> 'rotationDueOn')::date, ${actorId}::uuid, ${now}::timestamptz,
      ${now}::timestamptz
    from ${statesOf(states)})`;
}

function looked({ scope, now }: ProjectContext, states: readonly State[]): RawBuilder<unknown> {
  return sql`looked as (
    update integration i set "name" = s."record" ->> 'name', "record" = s."record", "sealed" = s."sealed",
      "ownerId" = (s."record" ->> 'ownerId')::uuid, "rotationDueOn" = (s."record" ->> 'rotationDueOn')::date,
      "revision" = s."revision", "version" = i."version" + 1, "approvedBy" = null, "approvedAt" = null,
      "updatedAt" = ${now}::timestamptz
    from ${statesOf(states)}
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."id" = s."id")`;
}

/** Names are unique at every step of a statement: two that are exchanged must both be free before it. */
async function giveNamesUp({ tx, scope }: ProjectContext, states: readonly State[]): Promise<void> {
  await sql`
    update integration i set "name" = i."id"::text from ${statesOf(states)}
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."id" = s."id"
      and i."name" <> s."record" ->> 'name'`.execute(tx);
}

function kept({ scope, now, actorId }: ProjectContext, states: readonly State[]): RawBuilder<unknown> {
  return sql`kept_revisions as (
    insert into integration_revision ("workspaceId", "integrationId", "number", "record", "sealed", "by", "at")
    select ${scope.workspaceId}::uuid, s."id", s."revision", s."record", s."sealed", ${actorId}::uuid,
      ${now}::timestamptz
    from ${statesOf(states)})`;
}
