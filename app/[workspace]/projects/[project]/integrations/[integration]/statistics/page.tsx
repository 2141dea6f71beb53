import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { TabLinks } from "@/components/steering/tab-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { StatisticsScreen } from "./_components/statistics-screen";
import { loadStatisticsPage } from "./statistics-data";

export const metadata: Metadata = { title: "Calls" };

type PageProps = {
  params: Promise<{ workspace: string; project: string; integration: string }>;
  searchParams: Promise<{ days?: string | string[] }>;
};

export default async function StatisticsPage({ params, searchParams }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const page = await loadStatisticsPage(scope, at.integration, (await searchParams).days);
  const { workspace } = await loadShell(scope.slug);
  const { project, statistics, path, ranges, days } = page;
  const { id, name } = statistics.integration;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Integrations", href: path },
    { label: name, href: `${path}/${id}` },
    { label: "Calls" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={`Calls to ${name}`}
        description="How many, how fast, and how many failed; held against what the integration is meant to keep."
        actions={<TabLinks label="Look back" links={ranges} current={String(days)} />}
      />
      <StatisticsScreen page={page} />
    </>
  );
}
