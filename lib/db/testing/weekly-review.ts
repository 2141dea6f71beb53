import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { approveIntegration } from "@/lib/features/integrations/commands/approve-integration";
import { closeReview } from "@/lib/features/weekly-reviews/commands/close-review";
import { decideRows } from "@/lib/features/weekly-reviews/commands/decide-rows";
import { openReview } from "@/lib/features/weekly-reviews/commands/open-review";
import { getReview } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import type { WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { aFounderOf, aProject, granted, type Person } from "./world";

/** Before any review a test holds. */
const LISTED_AT = "2026-10-01T08:00:00.000Z";

/** A founder whose project depends on what is named; all of it approved. */
export async function aRegistry(
  workspaceName: string,
  ...names: readonly string[]
): Promise<{ ada: Person; project: ProjectScope; ids: readonly string[] }> {
  const ada = await aFounderOf(workspaceName);
  const project = await aProject(ada, { name: "Commute report" });
  const ids: string[] = [];
  for (const name of names) ids.push(await atInstant(LISTED_AT, () => listed(project, name)));
  return { ada, project, ids };
}

export async function listed(project: ProjectScope, name: string): Promise<string> {
  const { integrationId } = granted(await addIntegration(project, { name }));
  granted(await approveIntegration(project, { integrationId }));
  return integrationId;
}

/** This week's review, open. */
export async function anOpenReview(project: ProjectScope): Promise<WeeklyReview> {
  const { reviewId } = granted(await openReview(project, {}));
  return getReview(project, reviewId);
}

/** Decides to keep whatever the review asks about. */
export async function keepEverything(project: ProjectScope, review: WeeklyReview): Promise<void> {
  const decisions = review.contents.map(({ id, version }) => ({
    rowId: id,
    version,
    decision: "keep" as const,
  }));
  if (decisions.length === 0) return;
  granted(await decideRows(project, { reviewId: review.id, rows: { decisions } }));
}

/** This week's review from its opening to its end. */
export async function aHeldReview(project: ProjectScope): Promise<WeeklyReview> {
  const review = await anOpenReview(project);
  await keepEverything(project, review);
  granted(await closeReview(project, { reviewId: review.id }));
  return getReview(project, review.id);
}
