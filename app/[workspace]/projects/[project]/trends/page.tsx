import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { RangeLinks } from "@/components/trends/range-links";
import { TrendPanels } from "@/components/trends/trend-panels";
import { LinkButton } from "@/components/ui/link-button";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadTrend, readTrendRange } from "@/lib/features/trends/loaders";
import { loadDaysCompared } from "./days-compared";

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Trends" };

export default async function TrendsPage({ params, searchParams }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const asked = await searchParams;
  const range = readTrendRange(asked.range);
  const [{ workspace }, project, trend] = await Promise.all([
    loadShell(workspaceSlug),
    loadProject(scope),
    loadTrend(scope, range),
  ]);
  const path = projectPath(workspace.slug, project.slug);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${workspace.slug}` },
          { label: project.name, href: path },
          { label: "Trends" },
        ]}
        title="Trends"
        actions={
          <>
            <LinkButton href={`${path}/trends/compare?range=${range}`}>
              Compare with another project
            </LinkButton>
            <RangeLinks current={range} hrefOf={(other) => `${path}/trends?range=${other}`} />
          </>
        }
      />
      <TrendPanels
        trend={trend}
        range={range}
        links={itemLinksOf(workspace.slug, project.slug, await loadCatalogue(scope, project))}
        days={await loadDaysCompared(scope, asked, trend.days)}
      />
    </>
  );
}
