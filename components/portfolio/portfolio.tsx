"use client";

import { lazy, Suspense } from "react";
import { ColumnChoice } from "@/components/data-table/column-choice";
import { Button } from "@/components/ui/button";
import { rowsRequest, viewQuery } from "@/lib/domain/portfolio/asked";
import { columnsFrom, columnsText } from "@/lib/domain/portfolio/columns";
import type {
  Choice,
  PortfolioFrame,
  PortfolioGroup,
  PortfolioPage,
  PortfolioViews,
} from "@/lib/features/portfolio/schema";
import { ExportChoice } from "./export-choice";
import { PortfolioFilters } from "./portfolio-filters";
import { PortfolioTable } from "./portfolio-table";
import { PortfolioTallies } from "./portfolio-tallies";
import { useAskedPortfolio } from "./use-asked-portfolio";
import { usePortfolioColumns } from "./use-portfolio-columns";
import { usePortfolioPage } from "./use-portfolio-page";
import { useSelecting } from "./use-selecting";

// The usual portfolio of somebody who saved no view has nothing to show there.
const ViewStrip = lazy(() => import("./view-strip").then((module) => ({ default: module.ViewStrip })));

type PortfolioProps = {
  workspace: string;
  frame: PortfolioFrame;
  views: PortfolioViews;
  /** The person may share views with everybody. */
  shares: boolean;
  /** The page the server rendered, and the query it was for; the groups, where it is grouped. */
  initial: { query: string | null; page: PortfolioPage; groups: readonly PortfolioGroup[] | null };
  /** Titles of the items a next step can name. */
  itemTitles: Readonly<Record<string, string>>;
  /** Launch scenarios to filter by. Their texts, like the catalogue, stay on the server. */
  scenarios: readonly Choice[];
};

export function Portfolio(props: PortfolioProps) {
  const { workspace, frame, views, shares, initial, itemTitles, scenarios } = props;
  const { asked, ask } = useAskedPortfolio();
  const request = rowsRequest(asked);
  const shown = usePortfolioPage({ workspace, query: asked.group === null ? request : null }, initial);
  const all = usePortfolioColumns({ workspace, frame, itemTitles, scenarios, asked });
  const selecting = useSelecting({ workspace, frame, request, onChanged: shown.reload });
  const chosen = columnsFrom(asked.columns);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {(views.tabs.length > 0 || viewQuery(asked) !== "") && (
        <Suspense fallback={<div className="h-9" />}>
          <ViewStrip workspace={workspace} views={views} shares={shares} asked={asked} />
        </Suspense>
      )}
      <PortfolioTallies tally={frame.tally} asked={asked} onAsk={ask} />
      <PortfolioFilters frame={frame} scenarios={scenarios} asked={asked} onAsk={ask}>
        <Button
          variant={selecting.on ? "primary" : "secondary"}
          aria-pressed={selecting.on}
          onClick={selecting.toggle}
        >
          Select
        </Button>
        <ColumnChoice
          columns={all}
          chosen={chosen}
          onChoose={(ids) => ask({ columns: columnsText(ids) }, { history: "replace" })}
        />
        <ExportChoice workspace={workspace} asked={asked} />
      </PortfolioFilters>
      <PortfolioTable
        workspace={workspace}
        asked={asked}
        onAsk={ask}
        shown={shown}
        groups={initial.groups}
        version={selecting.changes}
        card={selecting.card}
        columns={[...selecting.columns, ...all.filter(({ id }) => chosen.includes(id))]}
      />
      {selecting.bar}
    </div>
  );
}
