import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { RolloutStatusBadge } from "@/components/rollout/rollout-standing";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { RolloutActions } from "./_components/rollout-actions";
import { RolloutScreen } from "./_components/rollout-screen";
import { loadRolloutPage } from "./rollout-data";

export const metadata: Metadata = { title: "Rollout" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function RolloutPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, data] = await Promise.all([loadShell(scope.slug), loadRolloutPage(scope)]);
  const { project, rollout } = data;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Rollout" },
  ];
  return (
    <div className="landscape-page">
      <PageHeader
        crumbs={crumbs}
        title="Rollout"
        meta={rollout !== null && <RolloutStatusBadge status={rollout.status} />}
        description="The way to real users, phase by phase. A phase opens, completes and goes back by itself, from the real state of the project."
        actions={rollout !== null && <RolloutActions data={data} rollout={rollout} />}
      />
      <p className="mb-2 hidden text-ink-2 print:block">{project.name}</p>
      <RolloutScreen data={data} />
    </div>
  );
}
