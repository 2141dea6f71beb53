import Link from "next/link";
import { lazy, Suspense } from "react";
import type { DataColumn } from "@/components/data-table/data-table";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Time } from "@/components/ui/time";
import type { PortfolioColumnId } from "@/lib/domain/portfolio/columns";
import type { PortfolioEntry } from "@/lib/domain/portfolio/row";
import type { Choice } from "@/lib/features/portfolio/schema";
import { Count, Trend } from "./portfolio-cells";
import { TrustStrip } from "./trust-strip";

// Few choose one of these. Each cell waits for its code alone: a boundary around the table sends it twice.
const ExtraCell = lazy(() => import("./extra-cell").then((module) => ({ default: module.ExtraCell })));

export type PortfolioColumn = DataColumn<PortfolioEntry> & { id: PortfolioColumnId };

/** Where the cells of a row stand when it becomes a card. */
export const PORTFOLIO_CARD =
  "max-md:*:grid-cols-[minmax(0,1fr)_4.5rem] max-md:*:gap-x-3 max-md:*:gap-y-1.5 max-md:*:[grid-template-areas:'name_score'_'stage_counts'_'step_step'_'people_people']";

const EXTRA_WIDTHS: Readonly<Record<number, string>> = { 5: "md:w-20", 8: "md:w-32", 10: "md:w-40" };

type ColumnsProps = {
  workspace: string;
  /** Names an item of the catalogue, which is too large for the browser. */
  stepTitle: (step: string) => string;
  scenarios: readonly Choice[];
  today: string;
  /** The columns were picked by hand: none of them gives way to a narrower window. */
  picked: boolean;
};

/** The columns of the portfolio, all of them. */
export function portfolioColumns(props: ColumnsProps): readonly PortfolioColumn[] {
  const { workspace, stepTitle, scenarios, today, picked } = props;
  const extra = (id: PortfolioColumnId, label: string, room: number): PortfolioColumn => ({
    id,
    label,
    room,
    className: "max-md:hidden",
    headClassName: EXTRA_WIDTHS[room],
    cell: (row) => (
      <Suspense fallback={null}>
        <ExtraCell id={id} row={row} scenarios={scenarios} today={today} />
      </Suspense>
    ),
  });
  const givesWay = picked ? "max-md:hidden" : "max-xl:hidden";
  return [
    {
      id: "name",
      room: 15,
      label: "Project",
      sorts: "asc",
      rowHeader: true,
      className: "max-md:[grid-area:name]",
      headClassName: "md:w-[30%] xl:w-56",
      cellClassName: "text-left",
      cell: (row) => (
        <Link
          href={`/${workspace}/projects/${row.slug}`}
          prefetch={false}
          title={row.name}
          className="block truncate rounded-sm leading-6 hover:text-accent-text hover:underline"
        >
          {row.name}
          {row.archived && <span className="font-normal text-ink-3"> (archived)</span>}
        </Link>
      ),
    },
    {
      id: "stage",
      room: 7.5,
      label: "Stage",
      sorts: "desc",
      className: "max-md:[grid-area:stage]",
      headClassName: "md:w-30",
      cell: (row) => <StageBadge stage={row.stage} acceptedRisk={row.acceptedRisk} look="plain" />,
    },
    {
      id: "score",
      room: 5,
      label: "Score",
      sorts: "desc",
      numeric: true,
      className: "max-md:[grid-area:score]",
      headClassName: "md:w-20",
      cellClassName: "max-md:text-right max-md:text-lg",
      cell: (row) => (
        <>
          {row.score}
          <TrustStrip mix={row.trustMix} />
        </>
      ),
    },
    {
      id: "trend",
      room: 7.5,
      label: "Trend",
      className: givesWay,
      headClassName: "md:w-[7.5rem]",
      cell: (row) => <Trend row={row} />,
    },
    extra("delta7", "7 days", 5),
    extra("delta30", "30 days", 5),
    {
      id: "blockers",
      room: 6,
      label: "Blockers",
      sorts: "desc",
      numeric: true,
      className: "max-md:[grid-area:counts]",
      headClassName: "md:w-24",
      cellClassName: "max-md:justify-self-end",
      cell: (row) => <Count value={row.blockers} one="blocker" many="blockers" tone="bad" />,
    },
    {
      id: "stale",
      room: 5,
      label: "Stale",
      sorts: "desc",
      numeric: true,
      className: "max-md:hidden",
      headClassName: "md:w-20",
      cell: (row) => <Count value={row.staleCount} one="stale evidence" many="stale evidence" tone="warn" />,
    },
    extra("waivers", "Waivers ending", 8),
    extra("decision", "Decision", 10),
    { ...extra("review", "Weekly review", 10), sorts: "asc" },
    extra("streak", "Streak", 5),
    extra("rollout", "Rollout", 10),
    { ...extra("slip", "Slip", 7), sorts: "desc" },
    extra("rotation", "Next rotation", 11),
    {
      id: "step",
      room: 12,
      label: "Next step",
      className: "max-md:[grid-area:step]",
      cellClassName: "truncate text-ink-2",
      title: (row) => (row.nextStep === null ? undefined : stepTitle(row.nextStep)),
      cell: (row) => (row.nextStep === null ? "Nothing open" : stepTitle(row.nextStep)),
    },
    extra("scenarios", "Scenarios", 10),
    {
      id: "team",
      room: 8,
      label: "Team",
      className: givesWay,
      headClassName: "md:w-32",
      cellClassName: "truncate text-ink-2",
      title: (row) => row.team ?? undefined,
      cell: (row) => row.team ?? "–",
    },
    {
      id: "owner",
      room: 8.5,
      label: "Owner",
      className: picked ? "max-md:hidden" : "max-[1400px]:hidden",
      headClassName: "md:w-34",
      cellClassName: "truncate text-ink-2",
      title: (row) => row.owner,
      cell: (row) => row.owner,
    },
    { ...extra("target", "Target", 10), sorts: "asc" },
    {
      id: "updated",
      room: 7.5,
      label: "Updated",
      sorts: "desc",
      className: picked ? "max-md:[grid-area:people]" : "max-md:[grid-area:people] md:max-xl:hidden",
      headClassName: "md:w-28",
      cellClassName: "truncate text-ink-3 max-md:text-xs",
      cell: (row) => (
        <>
          <span className="md:hidden">{`${row.owner} · `}</span>
          <Time at={row.updatedAt} />
        </>
      ),
    },
  ];
}
