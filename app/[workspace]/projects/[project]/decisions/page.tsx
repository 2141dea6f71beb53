import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadDecisionDesk, loadDecisions, readLaunchStage } from "@/lib/features/decisions/loaders";
import { loadCandidates, loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { DecisionsScreen } from "./_components/decisions-screen";
import { StageLinks } from "./_components/stage-links";

export const metadata: Metadata = { title: "Launch decisions" };

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DecisionsPage({ params, searchParams }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const decides = allows(scope, "decision.record");
  const [{ workspace }, project, { catalogue }, desk, decisions, people] = await Promise.all([
    loadShell(scope.slug),
    loadProject(scope),
    loadAssessment(scope),
    loadDecisionDesk(scope),
    loadDecisions(scope),
    decides ? loadCandidates(scope) : [],
  ]);
  const stage = readLaunchStage((await searchParams).stage, project.targetStage);
  const path = projectPath(workspace.slug, project.slug);
  const links = itemLinksOf(workspace.slug, project.slug, catalogue);
  const live = project.archivedAt === null;
  const may = { decide: live && decides, settle: live && allows(scope, "decision.meetCondition") };
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${workspace.slug}` },
          { label: project.name, href: path },
          { label: "Launch decisions" },
        ]}
        title="Launch decisions"
        description="May this release go out? The state proposes, a person decides, and the record says whether it still stands."
        actions={<StageLinks current={stage} hrefOf={(other) => `${path}/decisions?stage=${other}`} />}
      />
      <DecisionsScreen {...{ scope, project, path, links, desk, decisions, people, stage, may }} />
    </>
  );
}
