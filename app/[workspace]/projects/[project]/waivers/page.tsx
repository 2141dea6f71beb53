import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { LinkButton } from "@/components/ui/link-button";
import { allows } from "@/lib/auth/access";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import {
  loadExpiryDays,
  loadWaiverBudget,
  loadWaivers,
  readAskedWaiver,
} from "@/lib/features/waivers/loaders";
import { WaiversScreen } from "./_components/waivers-screen";

export const metadata: Metadata = { title: "Waivers" };

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function WaiversPage({ params, searchParams }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, project, assessment, waivers, budget, days] = await Promise.all([
    loadShell(scope.slug),
    loadProject(scope),
    loadAssessment(scope),
    loadWaivers(scope),
    loadWaiverBudget(scope),
    loadExpiryDays(scope),
  ]);
  const path = projectPath(workspace.slug, project.slug, "/waivers");
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Waivers" },
  ];
  const asks = allows(scope, "waiver.request") && project.archivedAt === null;
  const asked = asks ? readAskedWaiver(await searchParams, waivers) : null;
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Waivers"
        description="Risks somebody accepted for a while, with what limits the damage. Each ends by itself."
        actions={asks && !asked && <LinkButton href={`${path}?request=`}>Request a waiver</LinkButton>}
      />
      <WaiversScreen {...{ scope, project, path, assessment, waivers, budget, days, asked }} />
    </>
  );
}
