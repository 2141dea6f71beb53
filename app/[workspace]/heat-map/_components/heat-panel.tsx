import { DownloadButton } from "@/components/data-table/download-button";
import { EmptyState } from "@/components/layout/empty-state";
import { HeatFilters } from "@/components/steering/heat-filters";
import { HeatMap } from "@/components/steering/heat-map";
import { HeatLegend } from "@/components/steering/heat-mark";
import { PageLinks } from "@/components/steering/page-links";
import { LinkButton } from "@/components/ui/link-button";
import { type AskedPortfolio, writeAskedPortfolio } from "@/lib/domain/portfolio/asked";
import type { HeatMapPage, PortfolioFrame } from "@/lib/features/portfolio/schema";
import { portfolioWords, projectsInWords } from "../../portfolio-words";
import { heatCaption, heatHeads, heatHref } from "../heat-words";

type HeatPanelProps = { workspace: string; asked: AskedPortfolio; frame: PortfolioFrame; map: HeatMapPage };

/** Filters, the map, and the way to its other pages. */
export function HeatPanel({ workspace, asked, frame, map }: HeatPanelProps) {
  const to = (cursor: string | null) => heatHref(workspace, map.of, { ...asked, cursor });
  const clearHref = `/${workspace}/heat-map?of=${map.of}`;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <HeatFilters
        view={map.of}
        asked={asked}
        frame={frame}
        scenarios={portfolioWords.scenarios}
        clearHref={clearHref}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <HeatLegend shares={map.of === "capabilities"} />
        <span data-print="hide">
          <DownloadButton
            workspace={workspace}
            path={`/heat-map/export.csv${writeAskedPortfolio({ ...asked, cursor: null }) || "?"}&of=${map.of}`}
            fileName={`${workspace}-heat-map.csv`}
          >
            Export
          </DownloadButton>
        </span>
      </div>
      <div className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface">
        {map.rows.length === 0 ? (
          <div className="px-4">
            <EmptyState
              kind="no-match"
              title="No project matches"
              action={<LinkButton href={clearHref}>Clear search and filters</LinkButton>}
            />
          </div>
        ) : (
          <HeatMap
            workspace={workspace}
            heads={heatHeads(map.of)}
            columns={map.columns}
            rows={map.rows}
            caption={heatCaption(map.of)}
          />
        )}
        <PageLinks
          label="Pages of projects"
          first={map.previousCursor === null ? null : to(null)}
          previous={map.previousCursor === null ? null : to(map.previousCursor)}
          next={map.nextCursor === null ? null : to(map.nextCursor)}
        >
          {map.capped ? `The first ${map.rows.length} matches` : projectsInWords(map.rows.length)}
        </PageLinks>
      </div>
    </div>
  );
}
