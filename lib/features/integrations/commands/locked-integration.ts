import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { sealedOf } from "@/lib/domain/integrations/sealed";
import { type FactChange, integrationChange } from "@/lib/domain/readiness/change";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import type { ChangedMeanwhile } from "../schema";

export type LockedIntegration = {
  id: string;
  record: IntegrationRecord;
  revision: number;
  version: number;
  ownerId: string;
  approvedAt: Date | null;
  deletedAt: Date | null;
};

/** An integration as it stands while its project is locked. @throws AppError "not-found" */
export async function lockedIntegration(
  { tx, scope, project }: ProjectContext,
  integrationId: string,
): Promise<LockedIntegration> {
  const row = await tx
    .selectFrom("integration")
    .select(["id", "record", "revision", "version", "ownerId", "approvedAt", "deletedAt"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("id", "=", integrationId)
    .executeTakeFirst();
  if (!row) throw new AppError("not-found", "This project has no such integration.");
  return row;
}

export function changedMeanwhile({ version }: { version: number }): Refusal<ChangedMeanwhile> {
  return refuse({ code: "changed-meanwhile", current: { version } });
}

/** The change of facts a listed integration makes, or with null its end. */
export function changeOf(
  id: string,
  state: { record: IntegrationRecord; revision: number } | null,
): { key: string; facts: FactChange } {
  const fact = state && {
    id,
    revision: state.revision,
    sealed: sealedOf(id, state.record),
    keyCopies: state.record.keyCopies,
  };
  return { key: `integration:${id}`, facts: integrationChange(id, fact) };
}

/** The state of a record as it is kept for good: a part of the statement that ends the command. */
export function keptRevision(
  { scope, now, actorId }: ProjectContext,
  { id, record, revision }: { id: string; record: IntegrationRecord; revision: number },
): RawBuilder<unknown> {
  return sql`kept_revision as (
    insert into integration_revision ("workspaceId", "integrationId", "number", "record", "sealed", "by", "at")
    select ${scope.workspaceId}::uuid, ${id}::uuid, ${revision}, ${JSON.stringify(record)}::jsonb,
      ${JSON.stringify(sealedOf(id, record))}::jsonb, ${actorId}::uuid, ${now}::timestamptz
    from written)`;
}

/** Whether another listed integration of the project goes by this name. */
export async function nameTaken(
  { tx, scope, project }: ProjectContext,
  name: string,
  except: string | null = null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from integration where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
      and "deletedAt" is null and lower("name") = lower(${name}) and "id" is distinct from ${except}::uuid`.execute(
    tx,
  );
  return rows.length > 0;
}

type Standing = { id: string; role: WorkspaceRole; projectRole: ProjectRole | null };

/** Everybody a record names is a member; its owner is somebody who may approve it. */
export async function refusePeople(
  { tx, scope, project }: ProjectContext,
  { ownerId, secretOwnerId, rollbackOwnerId }: IntegrationRecord,
): Promise<Refusal<{ code: "not-a-member" | "owner-cannot-approve" }> | null> {
  const named = [...new Set([ownerId, secretOwnerId, rollbackOwnerId])].filter((id) => id !== null);
  const { rows } = await sql<Standing>`
    select m."accountId" "id", m."role", pm."role" "projectRole" from member m
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${project.id}::uuid
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."disabledAt" is null
      and m."accountId" in (${sql.join(named.map((id) => sql`${id}::uuid`))})`.execute(tx);
  if (rows.length < named.length) return refuse({ code: "not-a-member" });
  const owner = rows.find(({ id }) => id === ownerId);
  const may = owner && can({ workspace: owner.role, project: owner.projectRole }, "integration.approve");
  return may ? null : refuse({ code: "owner-cannot-approve" });
}
