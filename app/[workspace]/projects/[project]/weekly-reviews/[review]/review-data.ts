import "server-only";
import { projectPath } from "@/components/projects/project-links";
import type { ReviewContext, ReviewPerson } from "@/components/weekly-reviews/review-context";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import { can, type Permission } from "@/lib/domain/access/grants";
import { laterDay } from "@/lib/domain/readiness/days";
import { dayInWeek, weeksLater } from "@/lib/domain/weekly-reviews/iso-week";
import { loadRegistryDay } from "@/lib/features/integrations/loaders";
import { loadColleagues } from "@/lib/features/members/loaders";
import { loadPeople, loadProject } from "@/lib/features/projects/loaders";
import { loadReview, loadReviewSchedule } from "@/lib/features/weekly-reviews/loaders";

/** One review, and all that surrounds it. */
export async function loadReviewPage(scope: ProjectScope, reviewId: string) {
  const review = await loadReview(scope, reviewId);
  const [project, schedule, today, { members, mailed }, people] = await Promise.all([
    loadProject(scope),
    loadReviewSchedule(scope),
    loadRegistryDay(scope),
    loadColleagues(scope.slug),
    loadPeople(scope),
  ]);
  const roleOn = new Map(people.map(({ accountId, role }) => [accountId, role]));
  const whoMay = (permission: Permission): ReviewPerson[] =>
    members
      .filter(({ disabled }) => !disabled)
      .filter(({ accountId, role }) =>
        can({ workspace: role, project: roleOn.get(accountId) ?? null }, permission),
      )
      .map(({ accountId, name }) => ({ id: accountId, name }));
  const context: ReviewContext = {
    address: { workspaceSlug: scope.slug, projectId: project.id, reviewId: review.id },
    projectName: project.name,
    me: actorAccountId(scope.actor) ?? "",
    mayRun: project.archivedAt === null && allows(scope, "weeklyReview.run"),
    owners: whoMay("weeklyReview.run"),
    readers: mailed ? whoMay("project.read") : null,
    registryPath: projectPath(scope.slug, project.slug, "/integrations"),
    today,
    nextDay: laterDay(dayInWeek(weeksLater(review.week, 1), schedule.weekday), today),
    streakWithThis: schedule.streak + 1,
  };
  return { project, review, context, path: projectPath(scope.slug, project.slug, "/weekly-reviews") };
}
