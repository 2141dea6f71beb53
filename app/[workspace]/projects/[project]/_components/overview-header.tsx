import { ExternalLink } from "lucide-react";
import { PageHeader } from "@/components/layout/page-header";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Badge } from "@/components/ui/badge";
import { buttonVariants } from "@/components/ui/button";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import type { Project } from "@/lib/features/projects/queries";

type OverviewHeaderProps = {
  workspace: { slug: string; name: string };
  project: Pick<Project, "name" | "description" | "repositoryUrl" | "archivedAt">;
  readiness: Pick<Readiness, "stage" | "acceptedRisk">;
};

export function OverviewHeader({ workspace, project, readiness }: OverviewHeaderProps) {
  return (
    <PageHeader
      crumbs={[{ label: workspace.name, href: `/${workspace.slug}` }, { label: project.name }]}
      title={project.name}
      description={project.description === "" ? undefined : project.description}
      actions={
        project.repositoryUrl !== null && (
          <a href={project.repositoryUrl} rel="noreferrer" className={buttonVariants({ size: "sm" })}>
            Repository <ExternalLink aria-hidden />
          </a>
        )
      }
      meta={
        <>
          <StageBadge stage={readiness.stage} acceptedRisk={readiness.acceptedRisk} size="md" />
          {project.archivedAt !== null && <Badge tone="warn">Archived</Badge>}
        </>
      }
    />
  );
}
