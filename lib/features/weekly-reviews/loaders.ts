import "server-only";
import { cache } from "react";
import { found, namedId } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import { listActions } from "./queries/review-actions";
import { getReviewSchedule } from "./queries/review-schedule";
import { getReview, listReviews } from "./queries/weekly-reviews";
import type { WeeklyReview } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
export const loadReviews = cache((scope: ProjectScope) => listReviews(scope));
export const loadReviewSchedule = cache(getReviewSchedule);
export const loadOpenActions = cache((scope: ProjectScope) => listActions(scope, { state: "open" }));

/** The review an address names; a page that does not exist when there is none. */
export const loadReview = cache(async (scope: ProjectScope, id: string): Promise<WeeklyReview> => {
  return found(getReview(scope, namedId(id)));
});
