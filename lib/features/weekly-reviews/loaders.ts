import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
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
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await getReview(scope, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
});
