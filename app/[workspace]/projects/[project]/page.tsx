import { ExternalLink } from "lucide-react";
import { UpgradePanel } from "@/components/checks/upgrade-panel";
import { PageHeader } from "@/components/layout/page-header";
import { ReassessmentNotice } from "@/components/projects/reassessment-notice";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Badge } from "@/components/ui/badge";
import { buttonVariants } from "@/components/ui/button";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadUpgrade } from "@/lib/features/checks/loaders";
import { loadLatestDecision } from "@/lib/features/decisions/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadRegressions } from "@/lib/features/trends/loaders";
import { LastSignoff } from "./_components/last-signoff";
import { Overview } from "./_components/overview";
import { ProjectFacts } from "./_components/project-facts";

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function OverviewPage({ params }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const [{ workspace }, project, assessment, decision, regressions] = await Promise.all([
    loadShell(workspaceSlug),
    loadProject(scope),
    loadAssessment(scope),
    loadProject(scope).then(({ decided }) => (decided ? loadLatestDecision(scope) : null)),
    loadAssessment(scope).then(({ readiness }) => loadRegressions(scope, readiness)),
  ]);
  const newer = await loadUpgrade(scope, project);
  const { stage, acceptedRisk } = assessment.readiness;
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${workspace.slug}` }, { label: project.name }]}
        title={project.name}
        description={project.description === "" ? undefined : project.description}
        actions={
          project.repositoryUrl !== null && (
            <a href={project.repositoryUrl} rel="noreferrer" className={buttonVariants({ size: "sm" })}>
              Repository <ExternalLink aria-hidden />
            </a>
          )
        }
        meta={
          <>
            <StageBadge stage={stage} acceptedRisk={acceptedRisk} size="md" />
            {project.archivedAt !== null && <Badge tone="warn">Archived</Badge>}
          </>
        }
      />
      <ProjectFacts workspace={workspace.slug} {...{ project, decision }} facts={assessment.facts} />
      {project.openReassessment && <ReassessmentNotice request={project.openReassessment} />}
      <LastSignoff scope={scope} project={project.slug} {...assessment} />
      {newer && <UpgradePanel at={{ workspace: workspace.slug, project: project.slug }} {...newer} />}
      <Overview workspace={workspace.slug} {...{ project, regressions }} {...assessment} />
    </>
  );
}
