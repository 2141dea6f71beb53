import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { ReviewStatus } from "@/lib/domain/weekly-reviews/review";

/** Where a review stands: a version that every change of it counts up. */
export type ReviewPulse = { version: number; status: ReviewStatus };
/** The same with the version of everything in it, by id. */
export type ReviewVersions = {
  rows: Readonly<Record<string, number>>;
  actions: Readonly<Record<string, number>>;
};

/** The pulse of a review, in one look-up by key; null when there is no such review. */
export function findPulse(scope: ProjectScope, reviewId: string): Promise<ReviewPulse | null> {
  return within(scope, async (tx) => {
    const { rows } = await sql<ReviewPulse>`
      select "version", "status" from weekly_review where "workspaceId" = ${scope.workspaceId}::uuid
        and "projectId" = ${scope.projectId}::uuid and "id" = ${reviewId}::uuid`.execute(tx);
    return rows[0] ?? null;
  });
}

/** The versions of the rows of a review and of the actions of its project. */
export function getVersions(scope: ProjectScope, reviewId: string): Promise<ReviewVersions> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{
      rows: ReviewVersions["rows"] | null;
      actions: ReviewVersions["actions"] | null;
    }>`
      select
        (select json_object_agg("id", "version") from review_row where "workspaceId" = ${scope.workspaceId}::uuid
          and "reviewId" = ${reviewId}::uuid) "rows",
        (select json_object_agg("id", "version") from review_action where "workspaceId" = ${scope.workspaceId}::uuid
          and "projectId" = ${scope.projectId}::uuid) "actions"`.execute(tx);
    return { rows: rows[0]?.rows ?? {}, actions: rows[0]?.actions ?? {} };
  });
}
