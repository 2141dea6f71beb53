import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadCandidates, loadPeople, loadProject, loadTeamChoices } from "@/lib/features/projects/loaders";
import { loadFacts } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { InTrash } from "./_components/in-trash";
import { SettingsPanels } from "./_components/settings-panels";

export const metadata: Metadata = { title: "Settings" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function SettingsPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project, "trashed-too");
  const [{ workspace }, project, facts, people, teams, candidates] = await Promise.all([
    loadShell(at.workspace),
    loadProject(scope),
    loadFacts(scope),
    loadPeople(scope),
    loadTeamChoices(scope),
    allows(scope, "project.assign") ? loadCandidates(scope) : null,
  ]);
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Settings" },
  ];
  return (
    <>
      <PageHeader crumbs={crumbs} title="Settings" />
      {project.deletedAt === null ? (
        <SettingsPanels {...{ scope, project, facts, people, teams, candidates }} />
      ) : (
        <InTrash scope={scope} project={project} deletedAt={project.deletedAt} />
      )}
    </>
  );
}
