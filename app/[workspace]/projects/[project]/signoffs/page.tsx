import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { ScopePanel } from "@/components/signoffs/scope-panel";
import { loadProjectScope } from "@/lib/auth/viewer";
import { REVIEWS } from "@/lib/domain/catalogue/types";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadScopePanels } from "./signoffs-data";

export const metadata: Metadata = { title: "Sign-offs" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function SignoffsPage({ params }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const [{ workspace }, project, { views, frame }] = await Promise.all([
    loadShell(scope.slug),
    loadProject(scope),
    loadScopePanels(scope),
  ]);
  const asksForReviews = views.some((view) => REVIEWS.some((review) => review === view.scope));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${workspace.slug}` },
          { label: project.name, href: projectPath(workspace.slug, project.slug) },
          { label: "Sign-offs" },
        ]}
        title="Sign-offs"
        description="A second person vouches for one exact state; any later change shows."
      />
      <div className="flex max-w-4xl flex-col gap-4 pt-2">
        {views.map((view) => (
          <ScopePanel key={view.scope} view={view} frame={frame} />
        ))}
        {!asksForReviews && (
          <p className="text-ink-3 text-sm">
            No launch scenario of this project makes a security, permission, data isolation or pre-launch
            review mandatory.
          </p>
        )}
      </div>
    </>
  );
}
