import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { type Drift, driftBetween } from "@/lib/domain/integrations/drift";
import { type DocumentKind, readDocument } from "@/lib/domain/integrations/payload";
import { AppError } from "@/lib/errors";
import type { DocumentWithText, IntegrationDocument } from "./schema";

/** Newest first; `below` is the number the page before ended with. */
export type DocumentFilter = { kind: DocumentKind; limit?: number; below?: number };

type Row = {
  number: number;
  digest: string;
  body: string;
  by: string;
  byName: string | null;
  at: Date;
  checkedAgainst: number | null;
  valid: boolean | null;
  faults: NonNullable<IntegrationDocument["verdict"]>["faults"];
};

/** The revisions of one kind of document, without their text. @throws AppError "not-found" */
export async function listDocuments(
  scope: ProjectScope,
  integrationId: string,
  { kind, limit = 50, below }: DocumentFilter,
): Promise<IntegrationDocument[]> {
  const rows = await documents(scope, integrationId, kind, {
    limit,
    below: below ?? null,
    only: null,
    text: false,
  });
  return rows.map((row) => withoutText(kind, row));
}

/** One revision with its text; the newest without a number, null where there is none at all. */
export async function findDocument(
  scope: ProjectScope,
  integrationId: string,
  kind: DocumentKind,
  number: number | null = null,
): Promise<DocumentWithText | null> {
  const [row] = await documents(scope, integrationId, kind, {
    limit: 1,
    below: null,
    only: number,
    text: true,
  });
  return row ? { ...withoutText(kind, row), text: row.body } : null;
}

/** One revision with its text. @throws AppError "not-found" */
export async function getDocument(
  scope: ProjectScope,
  integrationId: string,
  kind: DocumentKind,
  number: number,
): Promise<DocumentWithText> {
  const found = await findDocument(scope, integrationId, kind, number);
  if (!found) throw new AppError("not-found", `There is no ${kind} of this number.`);
  return found;
}

/** What changed in structure from one revision to another. @throws AppError "not-found" */
export async function getDrift(
  scope: ProjectScope,
  integrationId: string,
  kind: DocumentKind,
  [from, to]: readonly [number, number],
): Promise<Drift> {
  const [before, after] = await Promise.all([
    getDocument(scope, integrationId, kind, from),
    getDocument(scope, integrationId, kind, to),
  ]);
  return driftBetween(kind, jsonOf(before), jsonOf(after));
}

function jsonOf({ text }: DocumentWithText): unknown {
  const read = readDocument(text);
  return read.ok ? read.value : null;
}

async function documents(
  scope: ProjectScope,
  integrationId: string,
  kind: DocumentKind,
  { limit, below, only, text }: { limit: number; below: number | null; only: number | null; text: boolean },
): Promise<Row[]> {
  return within(scope, async (tx) => {
    await requireIntegration(tx, scope, integrationId);
    const { rows } = await sql<Row>`
      select d."number", d."digest", ${text ? sql`d."body"` : sql`''`} "body", d."by", a."name" "byName", d."at", d."checkedAgainst", d."valid", d."faults"
      from integration_document d left join account a on a."id" = d."by"
      where d."workspaceId" = ${scope.workspaceId}::uuid and d."integrationId" = ${integrationId}::uuid
        and d."kind" = ${kind} and (${below}::int is null or d."number" < ${below}::int)
        and (${only}::int is null or d."number" = ${only}::int)
      order by d."number" desc limit ${limit}`.execute(tx);
    return rows;
  });
}

async function requireIntegration(tx: Tx, scope: ProjectScope, integrationId: string): Promise<void> {
  const found = await tx
    .selectFrom("integration")
    .select("id")
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", scope.projectId)
    .where("id", "=", integrationId)
    .executeTakeFirst();
  if (!found) throw new AppError("not-found", "This project has no such integration.");
}

function withoutText(kind: DocumentKind, row: Row): IntegrationDocument {
  const { number, digest, by, byName, at, checkedAgainst, valid, faults } = row;
  return {
    ...{ kind, number, digest },
    by: { id: by, name: byName ?? "somebody who has left" },
    at: at.toISOString(),
    verdict: checkedAgainst === null || valid === null ? null : { against: checkedAgainst, valid, faults },
  };
}
