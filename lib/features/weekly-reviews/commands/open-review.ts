import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { type IsoWeek, weekOfDay } from "@/lib/domain/weekly-reviews/iso-week";
import { prepareReview } from "@/lib/domain/weekly-reviews/prepare";
import type { Prepared, PreparedRow } from "@/lib/domain/weekly-reviews/review";
import { refuse } from "@/lib/result";
import { type OpenReviewRefusal, openReviewInput } from "../schema";
import { reviewMaterial } from "./review-material";

export type OpenedReview = { reviewId: string; week: IsoWeek };

/** Opens the review of this week, with what moved since the last one already on the page. */
export const openReview = projectCommand<typeof openReviewInput, OpenedReview, OpenReviewRefusal>({
  permission: "weeklyReview.run",
  input: openReviewInput,
  async run(context) {
    const today = dayIn(context.standing.workspace.timeZone, context.now);
    const week = weekOfDay(today);
    const { prepared, rows } = prepareReview(await reviewMaterial(context, today), today);
    const reviewId = uuidv7();
    return {
      ok: true,
      value: { reviewId, week },
      write: {
        statement: store(context, { reviewId, week, prepared }),
        otherwise: async () => refuse({ code: "review-there-already" }),
      },
      parts: rows.length > 0 ? [storeRows(context, reviewId, rows)] : [],
      event: { type: "weeklyReview.opened", data: { reviewId, week } },
    };
  },
});

function store(
  { scope, project, now }: ProjectContext,
  { reviewId, week, prepared }: OpenedReview & { prepared: Prepared },
): RawBuilder<unknown> {
  return sql`
    insert into weekly_review ("workspaceId", "id", "projectId", "week", "status", "openedAt", "prepared")
    values (${scope.workspaceId}::uuid, ${reviewId}::uuid, ${project.id}::uuid, ${week}, 'open', ${now}::timestamptz,
      ${JSON.stringify(prepared)}::jsonb)
    on conflict ("workspaceId", "projectId", "week") do nothing returning 1`;
}

function storeRows(
  { scope }: ProjectContext,
  reviewId: string,
  rows: readonly PreparedRow[],
): RawBuilder<unknown> {
  const numbered = rows.map((row, position) => ({ id: uuidv7(), position, ...row }));
  return sql`prepared_rows as (
    insert into review_row ("workspaceId", "reviewId", "id", "position", "section", "tag", "subject")
    select ${scope.workspaceId}::uuid, ${reviewId}::uuid, r."id", r."position", r."section", r."tag", r."subject"
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
      as r("id" uuid, "position" smallint, "section" text, "tag" text, "subject" jsonb), written)`;
}
