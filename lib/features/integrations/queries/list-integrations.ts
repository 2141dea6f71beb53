import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { completenessOf } from "@/lib/domain/integrations/completeness";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { changedFields } from "@/lib/domain/integrations/record-changes";
import { AppError } from "@/lib/errors";
import type { Integration, IntegrationRevision } from "../schema";

/** The place in the list after which the next page begins. */
export type IntegrationPlace = { name: string; id: string };
export type IntegrationFilter = { trash?: boolean; limit?: number; after?: IntegrationPlace };

type Row = {
  id: string;
  record: IntegrationRecord;
  revision: number;
  version: number;
  payloadValid: boolean | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  deletedBy: string | null;
  names: Readonly<Record<string, string>> | null;
};
type Names = ReadonlyMap<string, string>;

/** The integrations of a project by name; with `trash`, those that were deleted instead. */
export async function listIntegrations(
  scope: ProjectScope,
  { trash = false, limit = 500, after }: IntegrationFilter = {},
): Promise<Integration[]> {
  const kept = trash ? sql`"deletedAt" is not null` : sql`"deletedAt" is null`;
  const further = after ? sql`(lower("name"), "id") > (lower(${after.name}), ${after.id}::uuid)` : sql`true`;
  return select(scope, sql`${kept} and ${further} order by lower("name"), "id" limit ${limit}`);
}

/** What a project lists, and what of it lies in the trash, in one statement. */
export async function listRegistry(
  scope: ProjectScope,
): Promise<{ listed: Integration[]; deleted: Integration[] }> {
  const all = await select(scope, sql`true order by lower("name"), "id"`);
  return {
    listed: all.filter(({ trash }) => trash === null),
    deleted: all.filter(({ trash }) => trash !== null),
  };
}

/** One integration, in the trash or not. @throws AppError "not-found" */
export async function getIntegration(scope: ProjectScope, integrationId: string): Promise<Integration> {
  const [found] = await select(scope, sql`"id" = ${integrationId}::uuid`);
  if (!found) throw new AppError("not-found", "This project has no such integration.");
  return found;
}

/** Where an integration stands in `listIntegrations`. */
export function placeOf({ record, id }: Integration): IntegrationPlace {
  return { name: record.name, id };
}

/** The names of what a project lists, by id. */
export async function listIntegrationNames(scope: ProjectScope): Promise<ReadonlyMap<string, string>> {
  const rows = await within(scope, (tx) =>
    tx
      .selectFrom("integration")
      .select(["id", "name"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .where("deletedAt", "is", null)
      .execute(),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many are listed, and how many lie in the trash. */
export async function countIntegrations(scope: ProjectScope): Promise<{ listed: number; trash: number }> {
  const rows = await within(scope, async (tx) => {
    const found = await sql<{ listed: number; trash: number }>`
      select count(*) filter (where "deletedAt" is null)::int "listed",
        count(*) filter (where "deletedAt" is not null)::int "trash"
      from integration where ${ofProject(scope)}`.execute(tx);
    return found.rows;
  });
  return rows[0] ?? { listed: 0, trash: 0 };
}

/** Newest first; `below` is the number the page before ended with. */
export type RevisionFilter = { limit?: number; below?: number | undefined };

/** The states an integration had, newest first, each with what it changed. @throws AppError "not-found" */
export async function listIntegrationRevisions(
  scope: ProjectScope,
  integrationId: string,
  { limit = 50, below }: RevisionFilter = {},
): Promise<IntegrationRevision[]> {
  await getIntegration(scope, integrationId);
  return within(scope, async (tx) => {
    let query = tx
      .selectFrom("integration_revision")
      .select(["number", "record", "by", "at"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("integrationId", "=", integrationId);
    if (below !== undefined) query = query.where("number", "<", below);
    // One more than asked for: the last of the page differs from the one before it, too.
    const rows = await query
      .orderBy("number", "desc")
      .limit(limit + 1)
      .execute();
    const names = await namesOf(
      tx,
      rows.map(({ by }) => by),
    );
    return rows.slice(0, limit).map(({ number, record, by, at }, index) => ({
      number,
      record,
      by: person(by, names),
      at: at.toISOString(),
      changed: changedFields(rows[index + 1]?.record ?? record, record),
    }));
  });
}

function ofProject({ workspaceId, projectId }: ProjectScope): RawBuilder<unknown> {
  return sql`"workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid`;
}

async function select(scope: ProjectScope, condition: RawBuilder<unknown>): Promise<Integration[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<Row>`
      select "id", "record", "revision", "version", "payloadValid", "approvedBy", "approvedAt", "createdAt",
        "updatedAt", "deletedAt", "deletedBy", ${MENTIONED} "names"
      from integration where ${ofProject(scope)} and ${condition}`.execute(tx);
    return rows.map(toIntegration);
  });
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whom the row names, read along with it. */
const MENTIONED = sql`(
  select json_object_agg(a."id", a."name") from account a
  where a."id" in (("record"->>'ownerId')::uuid, ("record"->>'secretOwnerId')::uuid,
    ("record"->>'rollbackOwnerId')::uuid, "approvedBy", "deletedBy"))`;

function mentionedIn({ record, approvedBy, deletedBy }: Row): string[] {
  const { ownerId, secretOwnerId, rollbackOwnerId } = record;
  return [ownerId, secretOwnerId, rollbackOwnerId, approvedBy, deletedBy].filter((id) => id !== null);
}

function toIntegration(row: Row): Integration {
  const names = new Map(Object.entries(row.names ?? {}));
  const { id, record, revision, version, payloadValid, approvedBy, approvedAt, deletedAt, deletedBy } = row;
  return {
    ...{ id, record, revision, version, payloadValid },
    people: [...new Set(mentionedIn(row))].map((each) => person(each, names)),
    approval:
      approvedBy && approvedAt ? { by: person(approvedBy, names), at: approvedAt.toISOString() } : null,
    completeness: completenessOf(record),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    trash: deletedAt
      ? { deletedAt: deletedAt.toISOString(), deletedBy: deletedBy ? person(deletedBy, names) : null }
      : null,
  };
}

function person(id: string, names: Names): { id: string; name: string } {
  return { id, name: names.get(id) ?? "somebody who has left" };
}
