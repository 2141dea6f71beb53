import "server-only";
import { sql } from "kysely";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type StartReviewRefusal, startReviewInput } from "../schema";
import { lockedReview, refuseOver } from "./locked-review";

/** Starts the clock of the thirty minutes; it runs once. */
export const startReview = projectCommand<typeof startReviewInput, { reviewId: string }, StartReviewRefusal>({
  permission: "weeklyReview.run",
  input: startReviewInput,
  async run(context) {
    const { scope, input, actorId, now } = context;
    const { reviewId } = input;
    const review = await lockedReview(context, reviewId);
    if (review.status !== "open") return refuseOver(review);
    return {
      ok: true,
      value: { reviewId },
      write: {
        statement: sql`
          update weekly_review set "startedAt" = ${now}::timestamptz, "startedBy" = ${actorId}::uuid,
            "version" = "version" + 1
          where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${reviewId}::uuid and "startedAt" is null
          returning 1`,
        otherwise: async () => refuse({ code: "unchanged" }),
      },
      event: { type: "weeklyReview.started", data: { reviewId } },
    };
  },
});
