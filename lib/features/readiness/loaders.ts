import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Day, Facts } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { AppError } from "@/lib/errors";
import { type Assessment, getAssessment } from "./queries";

/** Facts and readiness now, worked out once per request for a scope from `loadProjectScope`. */
export const loadAssessment = cache((scope: ProjectScope): Promise<Assessment> => getAssessment(scope));

export async function loadReadiness(scope: ProjectScope): Promise<Readiness> {
  return (await loadAssessment(scope)).readiness;
}

export async function loadFacts(scope: ProjectScope): Promise<Facts> {
  return (await loadAssessment(scope)).facts;
}

/** Facts and readiness at the end of a day; a day without any is a page that does not exist. */
export const loadAssessmentAsOf = cache(async (scope: ProjectScope, day: Day): Promise<Assessment> => {
  try {
    return await getAssessment(scope, day);
  } catch (error) {
    if (error instanceof AppError && error.code !== "forbidden") notFound();
    throw error;
  }
});
