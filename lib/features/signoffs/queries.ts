import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { loadRecordedChanges } from "@/lib/db/recorded-changes";
import { within } from "@/lib/db/within";
import { perScope } from "@/lib/domain/catalogue/per-scope";
import type { Catalogue, ScopeId } from "@/lib/domain/catalogue/types";
import { indexOf } from "@/lib/domain/readiness/catalogue-index";
import { type FactChange, foldChanges } from "@/lib/domain/readiness/change";
import { differenceBetween, type FactsDifference } from "@/lib/domain/readiness/difference";
import { sealedScope, sealFacts } from "@/lib/domain/readiness/digests";
import type { Facts, Quorum } from "@/lib/domain/readiness/facts";
import { quorumOf } from "@/lib/domain/readiness/signatures";
import { authorsOf } from "@/lib/domain/signoffs/authors";
import { type SealedDocument, sealedDocument } from "@/lib/domain/signoffs/sealed-document";
import { signoffStanding } from "@/lib/domain/signoffs/standing";
import { AppError } from "@/lib/errors";
import type { Signoff } from "./schema";

/** The place in a list after which the next page begins. */
export type SignoffPlace = { at: string; id: string };
export type SignoffFilter = { scope?: ScopeId; limit?: number; after?: SignoffPlace };

/** The sign-offs of a project, latest first, each with what became of it. */
export async function listSignoffs(scope: ProjectScope, filter: SignoffFilter = {}): Promise<Signoff[]> {
  const { scope: about, limit = 200, after } = filter;
  const conditions = [
    sql`true`,
    ...(about === undefined ? [] : [sql`s."scope" = ${about}`]),
    ...(after ? [sql`(s."at", s."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  const rest = sql`${sql.join(conditions, sql` and `)} order by s."at" desc, s."id" desc limit ${limit}`;
  return within(scope, (tx) => signoffsWhere(tx, scope, rest));
}

/** One sign-off. @throws AppError "not-found" */
export async function getSignoff(scope: ProjectScope, signoffId: string): Promise<Signoff> {
  return within(scope, (tx) => signoffOf(tx, scope, signoffId));
}

/** Where a sign-off stands in `listSignoffs`. */
export function placeOfSignoff({ at, id }: Signoff): SignoffPlace {
  return { at, id };
}

/** The facts a sign-off sealed: what was recorded up to its revision. @throws AppError "not-found" */
export async function getSealedFacts(scope: ProjectScope, signoffId: string): Promise<Facts> {
  return within(scope, async (tx) => factsUpTo(tx, scope, (await signoffOf(tx, scope, signoffId)).revision));
}

/** What of a signed scope is no longer as it was signed. @throws AppError "not-found" */
export async function getSignoffDifference(scope: ProjectScope, signoffId: string): Promise<FactsDifference> {
  return within(scope, async (tx) => {
    const signoff = await signoffOf(tx, scope, signoffId);
    const before = await factsUpTo(tx, scope, signoff.revision);
    const after = await loadFacts(tx, scope.workspaceId, scope.projectId);
    const catalogue = await catalogueFor(tx, scope.workspaceId, after.checksVersion);
    const signed = await catalogueFor(tx, scope.workspaceId, before.checksVersion);
    const { other, ...rest } = differenceBetween(catalogue, before, after, signoff.scope);
    const sameChecks = scopeVersion(signed, signoff.scope) === scopeVersion(catalogue, signoff.scope);
    return { ...rest, other: sameChecks ? other.filter((name) => name !== "checksVersion") : other };
  });
}

/** A newer version of the workspace's checks outdates only the scopes it changes. */
function scopeVersion(catalogue: Catalogue, scope: ScopeId): string {
  return indexOf(catalogue).versions[scope];
}

/** A sign-off as anyone can check it without us. @throws AppError "not-found" */
export async function getSealedDocument(scope: ProjectScope, signoffId: string): Promise<SealedDocument> {
  return within(scope, async (tx) => {
    const signoff = await signoffOf(tx, scope, signoffId);
    const facts = await factsUpTo(tx, scope, signoff.revision);
    const catalogue = await catalogueFor(tx, scope.workspaceId, facts.checksVersion);
    return sealedDocument(sealedScope(catalogue, facts, signoff.scope), signoff);
  });
}

/** By item id, the accounts that wrote what the item says now: none of them may vouch for it. */
export async function getAuthors(scope: ProjectScope): Promise<Readonly<Record<string, readonly string[]>>> {
  const changes = await within(scope, (tx) => loadRecordedChanges(tx, scope.workspaceId, scope.projectId));
  return Object.fromEntries([...authorsOf(changes)].map(([itemId, people]) => [itemId, [...people]]));
}

/** How many different reviewers each scope needs, and the version of the project that says so. */
export async function getQuorum(
  scope: ProjectScope,
): Promise<{ quorum: Record<ScopeId, number>; version: number }> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ quorum: Quorum; version: number }>`
      select "quorum", "version" from project
      where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${scope.projectId}::uuid`.execute(tx);
    const [row] = rows;
    if (!row) throw new AppError("not-found", "There is no such project here.");
    return { quorum: perScope((asked) => quorumOf(row, asked)), version: row.version };
  });
}

async function factsUpTo(tx: Tx, scope: ProjectScope, revision: number): Promise<Facts> {
  const { rows } = await sql<{ change: FactChange }>`
    select "change" from revision
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${scope.projectId}::uuid
      and "number" <= ${revision}::bigint
    order by "number"`.execute(tx);
  return foldChanges(rows.map(({ change }) => change));
}

async function signoffOf(tx: Tx, scope: ProjectScope, signoffId: string): Promise<Signoff> {
  const [signoff] = await signoffsWhere(tx, scope, sql`s."id" = ${signoffId}::uuid`);
  if (!signoff) throw new AppError("not-found", "There is no such sign-off here.");
  return signoff;
}

type Row = Pick<
  Signoff,
  "id" | "scope" | "digest" | "revision" | "submissionId" | "comment" | "selfApproved"
> & {
  signerId: string;
  signerName: string | null;
  at: Date;
  revokerId: string | null;
  revokerName: string | null;
  revokedAt: Date | null;
  revokeReason: string | null;
};

async function signoffsWhere(tx: Tx, scope: ProjectScope, rest: RawBuilder<unknown>): Promise<Signoff[]> {
  const { rows } = await sql<Row>`
    select s."id", s."scope", s."digest", s."revision", s."submissionId", s."comment", s."selfApproved", s."at",
      s."by" "signerId", a."name" "signerName", s."revokedBy" "revokerId", b."name" "revokerName", s."revokedAt",
      s."revokeReason"
    from signoff s
    left join account a on a."id" = s."by"
    left join account b on b."id" = s."revokedBy"
    where s."workspaceId" = ${scope.workspaceId}::uuid and s."projectId" = ${scope.projectId}::uuid
      and ${rest}`.execute(tx);
  if (rows.length === 0) return [];
  const facts = await loadFacts(tx, scope.workspaceId, scope.projectId);
  const seals = sealFacts(await catalogueFor(tx, scope.workspaceId, facts.checksVersion), facts);
  return rows.map((row) => toSignoff(row, seals.scopes[row.scope]));
}

function toSignoff(row: Row, currentDigest: string): Signoff {
  const { id, scope, digest, revision, submissionId, comment, selfApproved, revokedAt } = row;
  const revoked = revokedAt && {
    by: { id: row.revokerId ?? "", name: row.revokerName ?? "" },
    at: revokedAt.toISOString(),
    reason: row.revokeReason ?? "",
  };
  return {
    ...{ id, scope, digest, currentDigest, revision, submissionId, comment, selfApproved, revoked },
    standing: signoffStanding({ digest, revokedAt: revoked?.at ?? null }, currentDigest),
    by: { id: row.signerId, name: row.signerName ?? "" },
    at: row.at.toISOString(),
  };
}
