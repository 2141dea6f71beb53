import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import type { SummaryAction, SummaryRow } from "@/lib/domain/weekly-reviews/summary";
import { actionsOfReview } from "../queries/review-actions";
import type { LockedReview } from "./locked-review";

type Material = {
  rows: readonly (SummaryRow & { id: string })[];
  carriedOver: readonly SummaryAction[];
  agreed: readonly SummaryAction[];
};

/** What the summary of a review is made of, as it stands while the project is locked. */
export async function summaryMaterial(context: ProjectContext, review: LockedReview): Promise<Material> {
  const { tx, scope, project } = context;
  const { rows } = await sql<SummaryRow & { id: string }>`
    select "id", "section", "tag", "subject", "decision", "note" from review_row
    where "workspaceId" = ${scope.workspaceId}::uuid and "reviewId" = ${review.id}::uuid
    order by "position"`.execute(tx);
  const actions = await actionsOfReview(tx, {
    workspaceId: scope.workspaceId,
    projectId: project.id,
    reviewId: review.id,
  });
  const told = actions.map(({ owner, ...action }) => ({ ...action, owner: owner.name }));
  return {
    rows,
    agreed: told.filter(({ reviewId }) => reviewId === review.id),
    carriedOver: told.filter(({ reviewId }) => reviewId !== review.id),
  };
}
