"use client";

import { lazy, Suspense, useMemo } from "react";
import { ColumnChoice } from "@/components/data-table/column-choice";
import { DataTable } from "@/components/data-table/data-table";
import { DownloadButton } from "@/components/data-table/download-button";
import { PageTurner } from "@/components/data-table/page-turner";
import { ErrorState } from "@/components/layout/error-state";
import { oneOf, writeAskedPortfolio } from "@/lib/domain/portfolio/asked";
import { readPortfolioRow } from "@/lib/domain/portfolio/row";
import { PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import type { Choice, PortfolioFrame, PortfolioPage } from "@/lib/features/portfolio/schema";
import { PORTFOLIO_CARD, portfolioColumns } from "./portfolio-columns";
import { PortfolioFilters } from "./portfolio-filters";
import { PortfolioTallies } from "./portfolio-tallies";
import { useAskedPortfolio } from "./use-asked-portfolio";
import { usePortfolioPage } from "./use-portfolio-page";

// Only a search that finds nothing needs it, and it brings more along than it shows.
const NoMatch = lazy(() => import("./no-match").then((module) => ({ default: module.NoMatch })));

type PortfolioProps = {
  workspace: string;
  frame: PortfolioFrame;
  /** The page the server rendered, and the query it was for. */
  initial: { query: string; page: PortfolioPage };
  /** Titles of the items a next step can name. */
  itemTitles: Readonly<Record<string, string>>;
  /** Launch scenarios to filter by. Their texts, like the catalogue, stay on the server. */
  scenarios: readonly Choice[];
};

export function Portfolio({ workspace, frame, initial, itemTitles, scenarios }: PortfolioProps) {
  const { asked, ask, hidden, hide } = useAskedPortfolio();
  const shown = usePortfolioPage({ workspace, query: writeAskedPortfolio(asked) }, initial);
  const columns = useMemo(
    () =>
      portfolioColumns(workspace, (step) =>
        step === "inventory" ? "List its services" : (itemTitles[step] ?? step),
      ),
    [workspace, itemTitles],
  );
  const rows = useMemo(() => shown.page.rows.map(readPortfolioRow), [shown.page]);
  const { sort, dir } = asked;

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <PortfolioTallies tally={frame.tally} asked={asked} onAsk={ask} />
      <PortfolioFilters frame={frame} scenarios={scenarios} asked={asked} onAsk={ask}>
        <ColumnChoice columns={columns} hidden={hidden} onHide={hide} />
        <DownloadButton
          workspace={workspace}
          path={`/portfolio/export.csv${writeAskedPortfolio({ ...asked, cursor: null })}`}
          fileName={`${workspace}-portfolio.csv`}
        >
          Export
        </DownloadButton>
      </PortfolioFilters>
      <div className="min-w-0 rounded-lg border border-line bg-surface">
        {shown.state === "failed" ? (
          <div className="px-4">
            <ErrorState
              level={2}
              title="The projects could not be read"
              requestId={shown.requestId ?? undefined}
              onRetry={shown.retry}
            />
          </div>
        ) : rows.length === 0 ? (
          <Suspense fallback={null}>
            <NoMatch query={asked.q} onClear={() => ask(null)} />
          </Suspense>
        ) : (
          <DataTable
            caption="Projects"
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            hidden={hidden}
            order={{ sort, dir }}
            onSort={(order) => ask(portfolioOrder(order))}
            busy={shown.state === "loading"}
            cardClassName={PORTFOLIO_CARD}
          />
        )}
        {shown.state !== "failed" && rows.length > 0 && (
          <PageTurner
            label="Pages of projects"
            previous={shown.page.previousCursor}
            next={shown.page.nextCursor}
            onTurn={(cursor) => ask({ cursor }, { scroll: true })}
          >
            <span role="status">{rowsInWords(rows.length, shown.page)}</span>
          </PageTurner>
        )}
      </div>
    </div>
  );
}

/** Header ids and sort names are the same words; anything else leaves the order as it was. */
function portfolioOrder({ sort, dir }: { sort: string; dir: "asc" | "desc" }) {
  const known = oneOf(PORTFOLIO_SORTS, sort);
  return known === null ? {} : { sort: known, dir };
}

function rowsInWords(count: number, { capped, nextCursor, previousCursor }: PortfolioPage): string {
  if (capped) return `The first ${count} matches. Add a word to narrow them.`;
  const words = count === 1 ? "1 project" : `${count} projects`;
  return nextCursor === null && previousCursor === null ? words : `${words} on this page`;
}
