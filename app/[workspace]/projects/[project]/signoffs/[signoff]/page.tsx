import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { loadProjectScope } from "@/lib/auth/viewer";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { loadCertificate, loadSignoffs } from "@/lib/features/signoffs/loaders";
import { Certificate } from "./_components/certificate";

export const metadata: Metadata = { title: "Certificate" };

type PageProps = { params: Promise<{ workspace: string; project: string; signoff: string }> };

export default async function CertificatePage({ params }: PageProps) {
  const { workspace: workspaceSlug, project: projectSlug, signoff: signoffId } = await params;
  const scope = await loadProjectScope(workspaceSlug, projectSlug);
  const certificate = await loadCertificate(scope, signoffId);
  const [{ workspace }, project, { catalogue }, signoffs] = await Promise.all([
    loadShell(scope.slug),
    loadProject(scope),
    loadAssessment(scope),
    loadSignoffs(scope),
  ]);
  const { signoff } = certificate;
  const base = projectPath(workspace.slug, project.slug);
  const query = `workspace=${encodeURIComponent(workspace.slug)}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${workspace.slug}` },
          { label: project.name, href: base },
          { label: "Sign-offs", href: `${base}/signoffs` },
          { label: scopes[signoff.scope].title },
        ]}
        title="Certificate"
      />
      <Certificate
        {...certificate}
        project={project.name}
        workspace={workspace.name}
        links={itemLinksOf(workspace.slug, project.slug, catalogue)}
        sealedHref={`/api/v1/projects/${project.id}/signoffs/${signoff.id}/sealed?${query}`}
        fellows={signoffs.filter(
          (each) => each.scope === signoff.scope && each.digest === signoff.digest && each.id !== signoff.id,
        )}
      />
    </>
  );
}
