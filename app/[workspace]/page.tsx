import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyPortfolio } from "@/components/portfolio/empty-portfolio";
import { Portfolio } from "@/components/portfolio/portfolio";
import { portfolioParams, serializePortfolio } from "@/components/portfolio/portfolio-params";
import { LinkButton } from "@/components/ui/link-button";
import { allows } from "@/lib/auth/access";
import { loadScope } from "@/lib/auth/viewer";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { loadPortfolio } from "@/lib/features/portfolio/loaders";
import { titlesOf } from "./projects/item-titles";

type PageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export const metadata: Metadata = { title: "Portfolio" };

const readParams = createLoader(portfolioParams);
const itemIds = currentCatalogue.items.map((item) => item.id);

export default async function PortfolioPage({ params, searchParams }: PageProps) {
  const scope = await loadScope((await params).workspace);
  const asked = await readParams(searchParams);
  const { frame, page, restarted } = await loadPortfolio(scope, asked);
  const registers = allows(scope, "project.create");
  const query = serializePortfolio(restarted ? { ...asked, cursor: null } : asked);
  const empty = frame.tally.total === 0 && page.rows.length === 0 && query === "";
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
          initial={{ query, page }}
          itemTitles={titlesOf(currentCatalogue, itemIds)}
        />
      )}
    </>
  );
}

function projectsInWords(count: number): string {
  return count === 1 ? "1 project" : `${count.toLocaleString("en")} projects`;
}
