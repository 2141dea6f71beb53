import "server-only";
import { projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadStatistics, rangeDaysIn } from "@/lib/features/call-statistics/loaders";
import { RANGES_DAYS } from "@/lib/features/call-statistics/schema";
import { loadIntegration, loadRegistryDay } from "@/lib/features/integrations/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { baseUrl } from "@/lib/http/base-url";

export type StatisticsPageData = Awaited<ReturnType<typeof loadStatisticsPage>>;

/** What was counted of one integration over the days asked for, and what the viewer may do about it. */
export async function loadStatisticsPage(
  scope: ProjectScope,
  integrationId: string,
  asked: string | string[] | undefined,
) {
  const days = rangeDaysIn(asked);
  const today = await loadRegistryDay(scope);
  const [statistics, { record }, project] = await Promise.all([
    loadStatistics(scope, integrationId, today, days),
    loadIntegration(scope, integrationId),
    loadProject(scope),
  ]);
  const path = projectPath(scope.slug, project.slug, "/integrations");
  const here = `${path}/${integrationId}/statistics`;
  const live = project.archivedAt === null;
  return {
    ...{ project, statistics, today, days, path, here },
    isWaitedFor: record.mode === "sync",
    address: { workspaceSlug: scope.slug, projectId: project.id },
    baseUrl: baseUrl(),
    ranges: RANGES_DAYS.map((each) => ({
      id: String(each),
      label: `${each} days`,
      href: each === 28 ? here : `${here}?days=${each}`,
    })),
    may: {
      set: live && allows(scope, "integration.edit"),
      post: live && allows(scope, "statistics.post"),
    },
  };
}
