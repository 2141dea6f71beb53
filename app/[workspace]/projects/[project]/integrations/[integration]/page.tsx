import type { Metadata } from "next";
import { ApprovalBadge } from "@/components/integrations/approval-badge";
import { DriftBadge } from "@/components/integrations/payload-verdict";
import { RecordActions } from "@/components/integrations/record-actions";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { IntegrationScreen } from "./_components/integration-screen";
import { loadIntegrationPage } from "./integration-data";

export const metadata: Metadata = { title: "Integration" };

type PageProps = { params: Promise<{ workspace: string; project: string; integration: string }> };

export default async function IntegrationPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const page = await loadIntegrationPage(scope, at.integration);
  const { workspace } = await loadShell(scope.slug);
  const { integration, project, path, address, may } = page;
  const { id, version, record } = integration;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Integrations", href: path },
    { label: record.name },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={record.name}
        description={record.purpose === "" ? undefined : record.purpose}
        meta={
          <>
            <ApprovalBadge approved={integration.approval !== null} />
            {integration.payloadValid === false && <DriftBadge />}
          </>
        }
        actions={
          <RecordActions {...{ address, path, may }} integration={{ id, version, name: record.name }} />
        }
      />
      <IntegrationScreen page={page} />
    </>
  );
}
