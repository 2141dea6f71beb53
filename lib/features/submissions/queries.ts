import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { sealFacts } from "@/lib/domain/readiness/digests";
import { itemsToChange } from "@/lib/domain/submissions/asked-scopes";
import type { SubmissionStatus } from "@/lib/domain/submissions/words";
import { AppError } from "@/lib/errors";
import type { Submission } from "./schema";

/** The place in a list after which the next page begins. */
export type SubmissionPlace = { at: string; id: string };

export type SubmissionFilter = {
  scope?: ScopeId;
  status?: SubmissionStatus;
  limit?: number;
  after?: SubmissionPlace;
};

/** What was submitted of a project, latest first, with what is left to change of it now. */
export async function listSubmissions(
  scope: ProjectScope,
  filter: SubmissionFilter = {},
): Promise<Submission[]> {
  const { scope: about, status, limit = 200, after } = filter;
  const conditions = [
    sql`true`,
    ...(about === undefined ? [] : [sql`s."scope" = ${about}`]),
    ...(status === undefined ? [] : [sql`s."status" = ${status}`]),
    ...(after ? [sql`(s."submittedAt", s."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return submissionsWhere(
    scope,
    sql`${sql.join(conditions, sql` and `)} order by s."submittedAt" desc, s."id" desc limit ${limit}`,
  );
}

/** One submission. @throws AppError "not-found" */
export async function getSubmission(scope: ProjectScope, submissionId: string): Promise<Submission> {
  const [submission] = await submissionsWhere(scope, sql`s."id" = ${submissionId}::uuid`);
  if (!submission) throw new AppError("not-found", "There is no such submission here.");
  return submission;
}

/** Where a submission stands in `listSubmissions`. */
export function placeOfSubmission({ submittedAt, id }: Submission): SubmissionPlace {
  return { at: submittedAt, id };
}

type Row = Pick<Submission, "id" | "scope" | "status" | "digest" | "note" | "version" | "sentBackItems"> & {
  submitterId: string;
  submitterName: string | null;
  submittedAt: Date;
  changerId: string | null;
  changerName: string | null;
  statusAt: Date;
};

async function submissionsWhere(scope: ProjectScope, rest: RawBuilder<unknown>): Promise<Submission[]> {
  return within(scope, async (tx) => {
    const rows = await selectRows(tx, scope, rest);
    if (rows.length === 0) return [];
    const facts = await loadFacts(tx, scope.workspaceId, scope.projectId);
    const catalogue = await catalogueFor(tx, scope.workspaceId, facts.checksVersion);
    const seals = sealFacts(catalogue, facts);
    return rows.map((row) => ({
      ...toSubmission(row),
      currentDigest: seals.scopes[row.scope],
      itemsToChange: itemsToChange(catalogue, facts, seals, row.scope),
    }));
  });
}

async function selectRows(tx: Tx, scope: ProjectScope, rest: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s."id", s."scope", s."status", s."digest", s."note", s."version", s."sentBackItems",
      s."submittedBy" "submitterId", a."name" "submitterName", s."submittedAt",
      s."statusBy" "changerId", b."name" "changerName", s."statusAt"
    from submission s
    left join account a on a."id" = s."submittedBy"
    left join account b on b."id" = s."statusBy"
    where s."workspaceId" = ${scope.workspaceId}::uuid and s."projectId" = ${scope.projectId}::uuid
      and ${rest}`.execute(tx);
  return rows;
}

function toSubmission(row: Row): Omit<Submission, "currentDigest" | "itemsToChange"> {
  const { id, scope, status, digest, note, version, sentBackItems, changerId } = row;
  return {
    ...{ id, scope, status, digest, note, version, sentBackItems },
    submittedBy: { id: row.submitterId, name: row.submitterName ?? "" },
    submittedAt: row.submittedAt.toISOString(),
    statusBy: changerId === null ? null : { id: changerId, name: row.changerName ?? "" },
    statusAt: row.statusAt.toISOString(),
  };
}
