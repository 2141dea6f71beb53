import type { Metadata } from "next";
import { EventFilter, PROJECT_KINDS } from "@/components/activity/event-filter";
import { EventPage, eventsHref } from "@/components/activity/event-page";
import { DownloadButton } from "@/components/data-table/download-button";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadActivity, loadActors, readActivityFilter, readPlace } from "@/lib/features/activity/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ params, searchParams }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const asked = await searchParams;
  const filter = readActivityFilter(asked);
  const before = readPlace(asked.before);
  const [{ workspace }, project, page, people] = await Promise.all([
    loadShell(workspaceSlug),
    loadProject(scope),
    loadActivity(scope, filter, before),
    loadActors(scope),
  ]);
  const path = projectPath(workspace.slug, project.slug);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${workspace.slug}` },
          { label: project.name, href: path },
          { label: "Activity" },
        ]}
        title="Activity"
        description="Everything that happened in this project. It is chained: nothing here can be changed or removed unnoticed."
        actions={
          <DownloadButton
            workspace={workspace.slug}
            path={eventsHref(`/projects/${project.id}/activity/export.csv`, filter, null)}
            fileName={`${project.slug}-activity.csv`}
          >
            Export
          </DownloadButton>
        }
      />
      <div className="flex flex-col gap-4">
        <EventFilter filter={filter} kinds={PROJECT_KINDS} people={people} path={`${path}/activity`} />
        <EventPage page={page} filter={filter} path={`${path}/activity`} later={before !== null} />
      </div>
    </>
  );
}
