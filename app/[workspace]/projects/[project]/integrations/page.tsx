import type { Metadata } from "next";
import { RegistryFile } from "@/components/integrations/registry-file";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { RegistryScreen } from "./_components/registry-screen";
import { loadRegistry } from "./registry-data";

export const metadata: Metadata = { title: "Integrations" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function IntegrationsPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, registry] = await Promise.all([loadShell(scope.slug), loadRegistry(scope)]);
  const { project } = registry;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Integrations" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Integrations"
        description="Every service the app depends on: who owns it, how it is called, and what happens when it fails."
        actions={<RegistryFile {...registry} />}
      />
      <RegistryScreen registry={registry} />
    </>
  );
}
