import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import type { Prepared, ReviewStatus } from "@/lib/domain/weekly-reviews/review";
import { AppError } from "@/lib/errors";
import { type Refusal, refuse } from "@/lib/result";
import type { OverReview } from "../schema";

export type LockedReview = {
  id: string;
  week: IsoWeek;
  status: ReviewStatus;
  startedAt: Date | null;
  prepared: Prepared;
};

/** A review as it stands while its project is locked. @throws AppError "not-found" */
export async function lockedReview(context: ProjectContext, reviewId: string): Promise<LockedReview> {
  const [found] = await select(context, sql`"id" = ${reviewId}::uuid`);
  if (!found) throw new AppError("not-found", "This project has no such weekly review.");
  return found;
}

/** The newest review that is open; null where none is. */
export async function openReviewOf(context: ProjectContext): Promise<LockedReview | null> {
  const [found] = await select(context, sql`"status" = 'open' order by "week" desc limit 1`);
  return found ?? null;
}

/** The refusal of whoever would change a review that is over. */
export function refuseOver({ status }: { status: ReviewStatus }): Refusal<OverReview> {
  return refuse({ code: "review-over", status });
}

/** Counts up what listeners watch: a part of the statement that changes something in a review. */
export function noticed({ scope, project }: ProjectContext): RawBuilder<unknown> {
  return sql`noticed as (
    update weekly_review set "version" = "version" + 1
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid and "status" = 'open'
  )`;
}

async function select(
  { tx, scope, project }: ProjectContext,
  condition: RawBuilder<unknown>,
): Promise<LockedReview[]> {
  const { rows } = await sql<LockedReview>`
    select "id", "week", "status", "startedAt", "prepared" from weekly_review
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid and ${condition}`.execute(
    tx,
  );
  return rows;
}
