import { lazy, Suspense, useMemo } from "react";
import { type DataColumn, DataRows, DataTable, roomOf } from "@/components/data-table/data-table";
import { PageTurner } from "@/components/data-table/page-turner";
import { type AskedPortfolio, oneOf } from "@/lib/domain/portfolio/asked";
import { extrasFrom } from "@/lib/domain/portfolio/columns";
import { type PortfolioEntry, readPortfolioEntry } from "@/lib/domain/portfolio/row";
import { PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import type { PortfolioGroup, PortfolioPage } from "@/lib/features/portfolio/schema";
import { PORTFOLIO_CARD } from "./portfolio-columns";
import type { AskPortfolio } from "./use-asked-portfolio";
import type { ShownPage } from "./use-portfolio-page";

// Only a search that finds nothing needs it, or a page that cannot be read; both bring more along than they show.
const ErrorState = lazy(() =>
  import("@/components/layout/error-state").then((module) => ({ default: module.ErrorState })),
);
const NoMatch = lazy(() => import("./no-match").then((module) => ({ default: module.NoMatch })));
const GroupedRows = lazy(() => import("./grouped-rows").then((module) => ({ default: module.GroupedRows })));

/** What fits the narrowest window with a table, in rem: columns picked by hand do not give way to it. */
const ALWAYS_FITS = 46;

type TableProps = {
  workspace: string;
  asked: AskedPortfolio;
  onAsk: AskPortfolio;
  shown: ShownPage;
  groups: readonly PortfolioGroup[] | null;
  /** Counts up when projects were changed: what groups hold is read again. */
  version: number;
  /** Where the cells of a row stand when it becomes a card. */
  card: string | undefined;
  /** Those that are shown. */
  columns: readonly DataColumn<PortfolioEntry>[];
};

/** The projects, page by page or in groups. */
export function PortfolioTable(props: TableProps) {
  const { workspace, asked, onAsk, shown, groups, version, columns, card = PORTFOLIO_CARD } = props;
  const rows = useMemo(() => {
    const extras = extrasFrom(asked.columns);
    return shown.page.rows.map((row) => readPortfolioEntry(row, extras));
  }, [shown.page, asked.columns]);
  const flat = asked.group === null;
  const empty = flat && rows.length === 0;
  const table = (drawn: TableProps["columns"]) => (
    <DataTable
      caption="Projects"
      columns={drawn}
      wide={asked.columns !== null && roomOf(drawn) > ALWAYS_FITS}
      order={asked}
      onSort={(order) => onAsk(portfolioOrder(order))}
      busy={shown.state === "loading"}
    >
      {flat ? (
        <DataRows columns={drawn} rows={rows} rowId={({ id }) => id} cardClassName={card} />
      ) : (
        <Suspense fallback={<tbody />}>
          <GroupedRows
            workspace={workspace}
            asked={asked}
            initial={groups}
            version={version}
            columns={drawn}
            cardClassName={card}
            onAsk={onAsk}
          />
        </Suspense>
      )}
    </DataTable>
  );
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface">
      {shown.state === "failed" ? (
        <div className="px-4">
          <Suspense fallback={null}>
            <ErrorState
              level={2}
              title="The projects could not be read"
              requestId={shown.requestId ?? undefined}
              onRetry={shown.retry}
            />
          </Suspense>
        </div>
      ) : empty ? (
        <Suspense fallback={null}>
          <NoMatch query={asked.q} onClear={() => onAsk(null)} />
        </Suspense>
      ) : (
        table(columns)
      )}
      {shown.state !== "failed" && flat && !empty && (
        <PageTurner
          label="Pages of projects"
          previous={shown.page.previousCursor}
          next={shown.page.nextCursor}
          onTurn={(cursor) => onAsk({ cursor }, { scroll: true })}
        >
          <span role="status">{rowsInWords(rows.length, shown.page)}</span>
        </PageTurner>
      )}
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
