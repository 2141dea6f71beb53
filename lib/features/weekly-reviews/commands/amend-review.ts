import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type AmendReviewRefusal, amendReviewInput } from "../schema";
import { lockedReview } from "./locked-review";

/** Adds something to a review that is over; what stands there already stays as it is. */
export const amendReview = projectCommand<
  typeof amendReviewInput,
  { addendumId: string },
  AmendReviewRefusal
>({
  permission: "weeklyReview.run",
  input: amendReviewInput,
  async run(context) {
    const { scope, input, actorId, now } = context;
    const { reviewId, body } = input;
    const review = await lockedReview(context, reviewId);
    if (review.status === "open") return refuse({ code: "review-still-open" });
    const addendumId = uuidv7();
    return {
      ok: true,
      value: { addendumId },
      write: {
        statement: sql`
          insert into review_addendum ("workspaceId", "id", "reviewId", "by", "at", "body")
          values (${scope.workspaceId}::uuid, ${addendumId}::uuid, ${reviewId}::uuid, ${actorId}::uuid,
            ${now}::timestamptz, ${body})
          returning 1`,
        otherwise: async () => refuse({ code: "review-still-open" }),
      },
      event: { type: "weeklyReview.amended", data: { reviewId } },
    };
  },
});
