import type { Metadata } from "next";
import { ImportForm } from "@/components/integrations/import-form";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { Notice } from "@/components/ui/notice";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadImport } from "./import-data";

export const metadata: Metadata = { title: "Import integrations" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function ImportPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, { project, path, ...form }] = await Promise.all([
    loadShell(scope.slug),
    loadImport(scope),
  ]);
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Integrations", href: path },
    { label: "Import" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Import integrations"
        description="A spreadsheet or a YAML file becomes the registry. It is tried first, and taken over whole or not at all."
      />
      {project.archivedAt === null ? (
        <ImportForm path={path} {...form} />
      ) : (
        <Notice title="This project is archived. Take it out of the archive to change its registry." />
      )}
    </>
  );
}
