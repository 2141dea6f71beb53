import { UpgradePanel } from "@/components/checks/upgrade-panel";
import { ReassessmentNotice } from "@/components/projects/reassessment-notice";
import { allows } from "@/lib/auth/access";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadUpgrade } from "@/lib/features/checks/loaders";
import { loadLatestDecision } from "@/lib/features/decisions/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadThisWeek } from "@/lib/features/rhythm/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadRegressions } from "@/lib/features/trends/loaders";
import { LastSignoff } from "./_components/last-signoff";
import { Overview } from "./_components/overview";
import { OverviewHeader } from "./_components/overview-header";
import { ProjectFacts } from "./_components/project-facts";
import { ThisWeekStrip } from "./_components/this-week-strip";

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function OverviewPage({ params }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const [{ workspace }, project, assessment, decision, regressions, week] = await Promise.all([
    loadShell(workspaceSlug),
    loadProject(scope),
    loadAssessment(scope),
    loadProject(scope).then(({ decided }) => (decided ? loadLatestDecision(scope) : null)),
    loadAssessment(scope).then(({ readiness }) => loadRegressions(scope, readiness)),
    loadProject(scope).then(({ rhythmic }) => (rhythmic ? loadThisWeek(scope) : null)),
  ]);
  const newer = await loadUpgrade(scope, project);
  return (
    <>
      <OverviewHeader workspace={workspace} project={project} readiness={assessment.readiness} />
      <ProjectFacts workspace={workspace.slug} {...{ project, decision }} facts={assessment.facts} />
      <ThisWeekStrip
        at={{ workspace: workspace.slug, project: project.slug }}
        week={week}
        maySetUp={
          allows(scope, "weeklyReview.schedule") && !project.reviewsOff && project.archivedAt === null
        }
      />
      {project.openReassessment && <ReassessmentNotice request={project.openReassessment} />}
      <LastSignoff scope={scope} project={project.slug} {...assessment} />
      {newer && <UpgradePanel at={{ workspace: workspace.slug, project: project.slug }} {...newer} />}
      <Overview
        workspace={workspace.slug}
        {...{ scope, project, regressions }}
        {...assessment}
        rollout={week?.rollout ?? null}
      />
    </>
  );
}
