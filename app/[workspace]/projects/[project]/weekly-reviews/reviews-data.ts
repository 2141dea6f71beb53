import "server-only";
import { projectPath } from "@/components/projects/project-links";
import { weekStrip } from "@/components/weekly-reviews/week-strip";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { weekOfDay } from "@/lib/domain/weekly-reviews/iso-week";
import { loadIntegrations, loadRegistryDay } from "@/lib/features/integrations/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadOpenActions, loadReviewSchedule, loadReviews } from "@/lib/features/weekly-reviews/loaders";

export type ReviewsData = Awaited<ReturnType<typeof loadReviewsPage>>;

/** The reviews of a project, how faithfully they are held, and what the viewer may do. */
export async function loadReviewsPage(scope: ProjectScope) {
  const [project, reviews, schedule, actions, today, integrations] = await Promise.all([
    loadProject(scope),
    loadReviews(scope),
    loadReviewSchedule(scope),
    loadOpenActions(scope),
    loadRegistryDay(scope),
    loadIntegrations(scope),
  ]);
  const live = project.archivedAt === null;
  const week = weekOfDay(today);
  return {
    ...{ project, reviews, schedule, actions, today },
    listed: integrations.length,
    thisWeek: reviews.find((review) => review.week === week) ?? null,
    strip: weekStrip(reviews, schedule.from, week),
    address: { workspaceSlug: scope.slug, projectId: project.id },
    path: projectPath(scope.slug, project.slug, "/weekly-reviews"),
    registryPath: projectPath(scope.slug, project.slug, "/integrations"),
    calendarPath: `/${scope.slug}/calendars?project=${project.id}`,
    may: {
      run: live && allows(scope, "weeklyReview.run"),
      schedule: live && allows(scope, "weeklyReview.schedule"),
      list: live && allows(scope, "integration.add"),
    },
  };
}
