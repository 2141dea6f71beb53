import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { ProjectFinder } from "@/components/trends/project-finder";
import { ProjectsCompared } from "@/components/trends/projects-compared";
import { RangeLinks } from "@/components/trends/range-links";
import { Card } from "@/components/ui/card";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { readTrendRange } from "@/lib/features/trends/loaders";
import { loadPair } from "./load-pair";

type PageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Compare projects" };

export default async function ComparePage({ params, searchParams }: PageProps) {
  const { workspace, project: projectSlug } = await params;
  const scope = await loadProjectScope(workspace, projectSlug);
  const given = await searchParams;
  const range = readTrendRange(given.range);
  const asked = ([given.with].flat()[0] ?? "").trim();
  const project = await loadProject(scope);
  const { pair, matches } = await loadPair(scope, asked, range);
  const path = projectPath(workspace, project.slug, "/trends");
  const hrefOf = (slug: string, to = range) => `${path}/compare?range=${to}&with=${encodeURIComponent(slug)}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: project.name, href: projectPath(workspace, project.slug) },
          { label: "Trends", href: path },
          { label: "Compare" },
        ]}
        title={`${project.name} beside another project`}
        actions={pair && <RangeLinks current={range} hrefOf={(other) => hrefOf(asked, other)} />}
      />
      <div className="flex flex-col gap-4">
        <Card>
          <ProjectFinder
            asked={asked}
            range={range}
            matches={matches?.map(({ id, name, slug }) => ({ id, name, href: hrefOf(slug) })) ?? null}
          />
        </Card>
        {pair && (
          <ProjectsCompared
            {...pair}
            links={itemLinksOf(workspace, project.slug, await loadCatalogue(scope, project))}
          />
        )}
      </div>
    </>
  );
}
