import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import { loadEvidencePage } from "@/lib/features/evidence/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { EvidenceScreen } from "./_components/evidence-screen";
import { readEvidenceParams } from "./search-params";

export const metadata: Metadata = { title: "Evidence" };

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function EvidencePage({ params, searchParams }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const asked = await readEvidenceParams(searchParams);
  const [{ workspace }, project, page] = await Promise.all([
    loadShell(scope.slug),
    loadProject(scope),
    loadEvidencePage(scope, asked),
  ]);
  const catalogue = await loadCatalogue(scope, project);
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Evidence" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Evidence"
        description="What proves the answers, and how long it still does."
      />
      <EvidenceScreen workspaceSlug={workspace.slug} {...{ project, asked, page, catalogue }} />
    </>
  );
}
