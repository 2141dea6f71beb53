import { CircleAlert, Clock } from "lucide-react";
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
  "max-md:grid-cols-[minmax(0,1fr)_4.5rem] max-md:gap-x-3 max-md:gap-y-1.5 max-md:[grid-template-areas:'name_score'_'stage_counts'_'step_step'_'people_people']";

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
      className: "max-md:[grid-area:name] text-left md:w-[30%] xl:w-56",
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
      className: "max-md:[grid-area:stage] md:w-30",
      cell: (row) => <StageBadge stage={row.stage} acceptedRisk={row.acceptedRisk} look="plain" />,
    },
    {
      id: "score",
      label: "Score",
      sorts: "desc",
      numeric: true,
      className: "max-md:[grid-area:score] max-md:text-right md:w-20",
      cell: (row) => (
        <>
          <span className="max-md:text-lg">{row.score}</span>
          <TrustStrip mix={row.trustMix} />
        </>
      ),
    },
    {
      id: "trend",
      label: "Trend",
      className: "max-md:hidden md:w-[7.5rem] max-xl:hidden",
      cell: (row) => <Trend row={row} />,
    },
    {
      id: "blockers",
      label: "Blockers",
      sorts: "desc",
      numeric: true,
      className: "max-md:[grid-area:counts] max-md:justify-self-end md:w-24",
      cell: (row) => <Count value={row.blockers} one="blocker" many="blockers" tone="bad" />,
    },
    {
      id: "stale",
      label: "Stale",
      sorts: "desc",
      numeric: true,
      className: "max-md:hidden md:w-20",
      cell: (row) => <Count value={row.staleCount} one="stale evidence" many="stale evidence" tone="warn" />,
    },
    {
      id: "step",
      label: "Next step",
      className: "max-md:[grid-area:step]",
      cell: (row) => (
        <span
          className="block truncate text-ink-2"
          title={row.nextStep === null ? undefined : stepTitle(row.nextStep)}
        >
          {row.nextStep === null ? "Nothing open" : stepTitle(row.nextStep)}
        </span>
      ),
    },
    {
      id: "team",
      label: "Team",
      className: "max-md:hidden max-xl:hidden md:w-26",
      cell: (row) => (
        <span className="block truncate text-ink-2" title={row.team ?? undefined}>
          {row.team ?? "–"}
        </span>
      ),
    },
    {
      id: "owner",
      label: "Owner",
      className: "max-md:hidden md:w-34 max-2xl:[@media(max-width:1400px)]:hidden",
      cell: (row) => (
        <span className="block truncate text-ink-2" title={row.owner}>
          {row.owner}
        </span>
      ),
    },
    {
      id: "target",
      label: "Target",
      sorts: "asc",
      className: "max-md:hidden md:w-32",
      cell: (row) => <Target row={row} />,
    },
    {
      id: "updated",
      label: "Updated",
      sorts: "desc",
      className: "max-md:[grid-area:people] max-md:text-xs md:w-28 md:max-xl:hidden",
      cell: (row) => (
        <span className="block truncate text-ink-3">
          <span className="md:hidden">{row.owner} · </span>
          <Time at={row.updatedAt} />
        </span>
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

function Count({ value, one, many, tone }: CountProps) {
  if (value === 0)
    return (
      <span className="text-ink-3">
        0<span className="sr-only"> {many}</span>
      </span>
    );
  const Icon = tone === "bad" ? CircleAlert : Clock;
  return (
    <span
      className={
        tone === "bad"
          ? "inline-flex items-center gap-1 text-bad-text"
          : "inline-flex items-center gap-1 text-warn-text"
      }
    >
      <Icon aria-hidden className="size-3.5" />
      {value}
      <span className="font-sans md:sr-only"> {value === 1 ? one : many}</span>
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
