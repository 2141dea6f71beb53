import Link from "next/link";
import { Sparkline } from "@/components/charts/sparkline";
import type { DataColumn } from "@/components/data-table/data-table";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Time } from "@/components/ui/time";
import { stages } from "@/lib/domain/catalogue/stages";
import type { PortfolioProject } from "@/lib/domain/portfolio/row";
import { TrustStrip } from "./trust-strip";

/** Where the cells of a row stand when it becomes a card. */
export const PORTFOLIO_CARD =
  "max-md:*:grid-cols-[minmax(0,1fr)_4.5rem] max-md:*:gap-x-3 max-md:*:gap-y-1.5 max-md:*:[grid-template-areas:'name_score'_'stage_counts'_'step_step'_'people_people']";

/** The columns of the portfolio. `stepTitle` names an item of the catalogue, which is too large for the browser. */
export function portfolioColumns(
  workspace: string,
  stepTitle: (step: string) => string,
): readonly DataColumn<PortfolioProject>[] {
  return [
    {
      id: "name",
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
      label: "Stage",
      sorts: "desc",
      className: "max-md:[grid-area:stage]",
      headClassName: "md:w-30",
      cell: (row) => <StageBadge stage={row.stage} acceptedRisk={row.acceptedRisk} look="plain" />,
    },
    {
      id: "score",
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
      label: "Trend",
      className: "max-xl:hidden",
      headClassName: "md:w-[7.5rem]",
      cell: (row) => <Trend row={row} />,
    },
    {
      id: "blockers",
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
      label: "Stale",
      sorts: "desc",
      numeric: true,
      className: "max-md:hidden",
      headClassName: "md:w-20",
      cell: (row) => <Count value={row.staleCount} one="stale evidence" many="stale evidence" tone="warn" />,
    },
    {
      id: "step",
      label: "Next step",
      className: "max-md:[grid-area:step]",
      cellClassName: "truncate text-ink-2",
      title: (row) => (row.nextStep === null ? undefined : stepTitle(row.nextStep)),
      cell: (row) => (row.nextStep === null ? "Nothing open" : stepTitle(row.nextStep)),
    },
    {
      id: "team",
      label: "Team",
      className: "max-xl:hidden",
      headClassName: "md:w-26",
      cellClassName: "truncate text-ink-2",
      title: (row) => row.team ?? undefined,
      cell: (row) => row.team ?? "–",
    },
    {
      id: "owner",
      label: "Owner",
      className: "max-[1400px]:hidden",
      headClassName: "md:w-34",
      cellClassName: "truncate text-ink-2",
      title: (row) => row.owner,
      cell: (row) => row.owner,
    },
    {
      id: "target",
      label: "Target",
      sorts: "asc",
      className: "max-md:hidden",
      headClassName: "md:w-32",
      cell: (row) => <Target row={row} />,
    },
    {
      id: "updated",
      label: "Updated",
      sorts: "desc",
      className: "max-md:[grid-area:people] md:max-xl:hidden",
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

function Trend({ row }: { row: PortfolioProject }) {
  const values = [...row.spark, row.score];
  const label = `Score over ${row.spark.length} weeks: ${values[0]} to ${row.score}`;
  return <Sparkline values={values} label={label} />;
}

type CountProps = { value: number; one: string; many: string; tone: "bad" | "warn" };

// Drawn here: an icon of the set is three elements and fifteen attributes, a hundred times a page.
const MARKS = {
  bad: { className: "text-bad-text", path: "M12 8v4m0 4h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" },
  warn: { className: "text-warn-text", path: "M12 6v6l4 2M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" },
};

function Count({ value, one, many, tone }: CountProps) {
  if (value === 0)
    return (
      <span className="text-ink-3">
        0<span className="sr-only">{` ${many}`}</span>
      </span>
    );
  const { className, path } = MARKS[tone];
  return (
    <span className={`inline-flex items-center gap-1 ${className}`}>
      <svg aria-hidden viewBox="0 0 24 24" className="line-mark size-3.5">
        <path d={path} />
      </svg>
      {value}
      <span className="font-sans md:sr-only">{` ${value === 1 ? one : many}`}</span>
    </span>
  );
}

function Target({ row }: { row: PortfolioProject }) {
  return (
    <span className="block text-ink-2 leading-tight">
      <span className="block truncate">{stages[row.targetStage].title}</span>
      {row.targetDate !== null && (
        <time dateTime={row.targetDate} className="block font-mono text-ink-3 text-xs">
          {row.targetDate}
        </time>
      )}
    </span>
  );
}
