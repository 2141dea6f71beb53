import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PROJECT_SECTIONS } from "@/components/layout/navigation";
import { PageCommands } from "@/components/layout/page-commands";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadProject } from "@/lib/features/projects/loaders";

type LayoutProps = { params: Promise<{ workspace: string; project: string }>; children: ReactNode };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { workspace, project } = await params;
  const { name } = await loadProject(await loadProjectScope(workspace, project, "trashed-too"));
  return { title: { default: name, template: `%s · ${name} · Launchworthy` } };
}

/** Offers the sections of the project in the palette; the side navigation shows them from the path. */
export default async function ProjectLayout({ params, children }: LayoutProps) {
  const { workspace, project } = await params;
  const commands = PROJECT_SECTIONS.map(({ id, label, path }) => ({
    id: `project-${id}`,
    label,
    group: "Go to" as const,
    href: `/${workspace}/projects/${project}${path}`,
    keywords: "this project",
  }));
  return (
    <>
      <PageCommands commands={commands} />
      {children}
    </>
  );
}
