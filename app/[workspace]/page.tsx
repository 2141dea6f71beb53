import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyPortfolio } from "@/components/portfolio/empty-portfolio";
import { Portfolio } from "@/components/portfolio/portfolio";
import { LinkButton } from "@/components/ui/link-button";
import { allows } from "@/lib/auth/access";
import { loadScope } from "@/lib/auth/viewer";
import { addressOf, readAskedPortfolio, rowsRequest, viewQuery } from "@/lib/domain/portfolio/asked";
import { loadPortfolio } from "@/lib/features/portfolio/loaders";
import { portfolioWords, projectsInWords } from "./portfolio-words";

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage({ params, searchParams }: PageProps) {
  const scope = await loadScope((await params).workspace);
  const given = await searchParams;
  const asked = readAskedPortfolio({ get: (name) => [given[name]].flat()[0] ?? null });
  const { frame, views, page, groups, restarted } = await loadPortfolio(scope, asked);
  const first = views.tabs.find(({ id }) => id === views.defaultId);
  if (first && Object.keys(given).length === 0) redirect(`/${scope.slug}${addressOf(first.query, first.id)}`);
  const registers = allows(scope, "project.create");
  const query = groups ? null : rowsRequest(restarted ? { ...asked, cursor: null } : asked);
  const empty = frame.tally.total === 0 && page.rows.length === 0 && viewQuery(asked) === "";
  return (
    <>
      <PageHeader
        crumbs={[{ label: frame.workspaceName, href: `/${scope.slug}` }, { label: "Portfolio" }]}
        title="Portfolio"
        meta={!empty && <span className="text-ink-3">{projectsInWords(frame.tally.total)}</span>}
        actions={
          registers && (
            <LinkButton href={`/${scope.slug}/projects/new`} variant="primary">
              <Plus aria-hidden /> Register a project
            </LinkButton>
          )
        }
      />
      {empty ? (
        <EmptyPortfolio workspace={scope.slug} registers={registers} />
      ) : (
        <Portfolio
          workspace={scope.slug}
          frame={frame}
          views={views}
          shares={allows(scope, "view.share")}
          initial={{ query, page, groups }}
          {...portfolioWords}
        />
      )}
    </>
  );
}
