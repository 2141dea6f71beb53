import "server-only";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { Person, ReviewCase } from "../schema";

/** A name that is gone is not a reason to hide what its bearer signed. */
const GONE = "a former member";

export type SignoffRow = { id: string; digest: string; revision: number; by: Person; at: string };

export async function projectOf(
  tx: Tx,
  { workspaceId, projectId }: ProjectScope,
): Promise<ReviewCase["project"]> {
  const { archivedAt, ...row } = await tx
    .selectFrom("project")
    .select(["id", "slug", "name", "archivedAt"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  return { ...row, archivedAt: archivedAt?.toISOString() ?? null };
}

/** The sign-offs of a scope that nobody took back, newest first. */
export async function standingSignoffs(
  tx: Tx,
  { workspaceId, projectId }: ProjectScope,
  about: ScopeId,
): Promise<readonly SignoffRow[]> {
  const rows = await tx
    .selectFrom("signoff as s")
    .leftJoin("account as a", "a.id", "s.by")
    .select(["s.id", "s.digest", "s.revision", "s.by", "s.at", "a.name"])
    .where("s.workspaceId", "=", workspaceId)
    .where("s.projectId", "=", projectId)
    .where("s.scope", "=", about)
    .where("s.revokedAt", "is", null)
    .orderBy("s.at", "desc")
    .orderBy("s.id", "desc")
    .execute();
  return rows.map(({ by, name, at, ...row }) => ({
    ...row,
    by: { id: by, name: name ?? GONE },
    at: at.toISOString(),
  }));
}

export async function openSubmission(
  tx: Tx,
  { workspaceId, projectId }: ProjectScope,
  about: ScopeId,
): Promise<ReviewCase["submission"]> {
  const row = await tx
    .selectFrom("submission as s")
    .leftJoin("account as a", "a.id", "s.submittedBy")
    .select(["s.id", "s.status", "s.note", "s.submittedBy", "s.submittedAt", "a.name"])
    .where("s.workspaceId", "=", workspaceId)
    .where("s.projectId", "=", projectId)
    .where("s.scope", "=", about)
    .where("s.status", "in", ["submitted", "changes-requested"])
    .executeTakeFirst();
  if (!row) return null;
  const { id, status, note, submittedBy, submittedAt, name } = row;
  return {
    ...{ id, note },
    status: status === "submitted" ? "submitted" : "changes-requested",
    by: { id: submittedBy, name: name ?? GONE },
    at: submittedAt.toISOString(),
  };
}

/** The names behind the accounts that answered the items or gave a word on them. */
export async function namesOf(
  tx: Tx,
  items: readonly ReviewItem[],
): Promise<Readonly<Record<string, string>>> {
  const ids = new Set(
    items.flatMap(({ answeredBy, word }) => [answeredBy, word?.by ?? null]).filter((id) => id !== null),
  );
  if (ids.size === 0) return {};
  const rows = await tx
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
