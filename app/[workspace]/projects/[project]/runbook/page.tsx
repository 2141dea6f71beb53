import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { PartLinks } from "./_components/part-links";
import { RunbookScreen } from "./_components/runbook-screen";
import { loadRunbookPage } from "./runbook-data";
import { partIn, versionIn } from "./search-params";

export const metadata: Metadata = { title: "Runbook" };

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RunbookPage({ params, searchParams }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const asked = await searchParams;
  const [{ workspace }, page] = await Promise.all([
    loadShell(scope.slug),
    loadRunbookPage(scope, partIn(asked), versionIn(asked)),
  ]);
  const { project, path, part } = page;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Runbook" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={part === "rollback" ? "Rollback plan" : "Runbook"}
        description="What the team does when something fails, who does it, and when it was last tried."
        actions={<PartLinks path={path} part={part} />}
      />
      <RunbookScreen page={page} />
    </>
  );
}
