import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import { fieldText } from "@/lib/domain/integrations/field-text";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { RECORD_FIELDS } from "@/lib/domain/integrations/record-changes";
import { LARGEST_TRANSFER, type ReadTransfer, type TransferFormat } from "@/lib/domain/integrations/transfer";
import { readCsv } from "@/lib/domain/integrations/transfer-csv";
import {
  type ImportGround,
  type ImportPlan,
  type ListedIntegration,
  type PlannedRow,
  planImport,
  type TransferPerson,
} from "@/lib/domain/integrations/transfer-plan";
import { readYaml } from "@/lib/domain/integrations/transfer-yaml";
import { digestOf } from "@/lib/domain/readiness/digests";
import { type ImportDryRun, type ImportedRow, integrationChanges } from "../schema";

/** Reads a file into rows; what is in them is looked at against the registry. */
export function readTransfer(format: TransferFormat, text: string): ReadTransfer {
  if (text.length > LARGEST_TRANSFER)
    return { ok: false, faults: [{ line: 1, column: null, message: "The file is larger than 1 MB." }] };
  if (!text.isWellFormed() || text.includes("\0"))
    return {
      ok: false,
      faults: [{ line: 1, column: null, message: "The file holds characters that cannot be stored." }],
    };
  return format === "csv" ? readCsv(text) : readYaml(text);
}

/** What a file would do to the registry, without doing it. */
export async function dryRunImport(
  scope: ProjectScope,
  { format, text }: { format: TransferFormat; text: string },
): Promise<ImportDryRun> {
  requirePermission(scope, "integration.edit");
  requirePermission(scope, "integration.add");
  const read = readTransfer(format, text);
  if (!read.ok) return { ok: false, faults: read.faults };
  const ground = await within(scope, (tx) => importGround(tx, scope));
  const plan = planImport(read.rows, ground);
  return plan.ok ? shown(plan.rows, ground) : { ok: false, faults: plan.faults };
}

/** The plan under one name: whoever applies it can say which one they saw. */
export function planDigest(rows: Extract<ImportPlan, { ok: true }>["rows"]): string {
  return digestOf(
    rows.map(({ before, record }) => ({ id: before?.id ?? null, revision: before?.revision ?? 0, record })),
  );
}

type ProjectIds = { workspaceId: string; projectId: string };

/** The registry an import meets, and the people it may name. */
export async function importGround(tx: Tx, { workspaceId, projectId }: ProjectIds): Promise<ImportGround> {
  const [integrations, people] = [
    await sql<{ id: string; record: IntegrationRecord; revision: number; deleted: boolean }>`
      select "id", "record", "revision", "deletedAt" is not null "deleted" from integration
      where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid`.execute(tx),
    await sql<PersonRow>`
      select a."id", a."email", m."role", pm."role" "projectRole", m."accountId" is not null and m."disabledAt" is null "active"
      from account a
      left join member m on m."workspaceId" = ${workspaceId}::uuid and m."accountId" = a."id"
      left join project_member pm on pm."workspaceId" = ${workspaceId}::uuid and pm."projectId" = ${projectId}::uuid
        and pm."accountId" = a."id"
      where m."accountId" is not null or a."id" in (
        select unnest(array["ownerId", ("record" ->> 'secretOwnerId')::uuid, ("record" ->> 'rollbackOwnerId')::uuid])
        from integration where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid)`.execute(
      tx,
    ),
  ];
  return {
    listed: integrations.rows.filter(({ deleted }) => !deleted),
    trashed: integrations.rows
      .filter(({ deleted }) => deleted)
      .map(({ id, record }) => ({ id, name: record.name })),
    people: people.rows.map(toPerson),
    refusal,
  };
}

type PersonRow = {
  id: string;
  email: string;
  role: WorkspaceRole | null;
  projectRole: ProjectRole | null;
  active: boolean;
};

function toPerson({ id, email, role, projectRole, active }: PersonRow): TransferPerson {
  const mayOwn =
    active && role !== null && can({ workspace: role, project: projectRole }, "integration.approve");
  return { id, email, active, mayOwn };
}

function refusal(fields: Partial<IntegrationRecord>): ReturnType<ImportGround["refusal"]> {
  const parsed = integrationChanges.safeParse(fields);
  return (parsed.error?.issues ?? []).flatMap(({ path, message }) => {
    const field = RECORD_FIELDS.find((each) => each === path[0]);
    return field === undefined ? [] : [{ field, message }];
  });
}

function shown(rows: readonly PlannedRow[], { people }: ImportGround): ImportDryRun {
  const names = new Map(people.map(({ id, email }) => [id, email]));
  const told = rows.map((row) => shownRow(row, names));
  const count = (change: ImportedRow["change"]) => told.filter((row) => row.change === change).length;
  return {
    ok: true,
    plan: planDigest(rows),
    counts: { new: count("new"), changed: count("changed"), unchanged: count("unchanged") },
    rows: told,
  };
}

function shownRow(
  { line, before, record, fields, sameNameInTrash }: PlannedRow,
  names: ReadonlyMap<string, string>,
): ImportedRow {
  const text = (of: ListedIntegration["record"] | undefined, field: (typeof fields)[number]) =>
    of === undefined ? "" : fieldText(of, field, names);
  return {
    line,
    name: record.name,
    integrationId: before?.id ?? null,
    change: before === null ? "new" : fields.length > 0 ? "changed" : "unchanged",
    fields: fields.map((field) => ({
      field,
      label: FIELD_LABELS[field],
      before: text(before?.record, field),
      after: text(record, field),
    })),
    sameNameInTrash,
  };
}
