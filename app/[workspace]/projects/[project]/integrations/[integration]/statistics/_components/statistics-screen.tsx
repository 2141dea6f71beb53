import Link from "next/link";
import type { ReactNode } from "react";
import { StatisticsCharts } from "@/components/integrations/statistics-charts";
import { StatisticsEndpoints } from "@/components/integrations/statistics-endpoints";
import { StatisticsFigures } from "@/components/integrations/statistics-figures";
import { StatisticsHowTo } from "@/components/integrations/statistics-how-to";
import { StatisticsObjective } from "@/components/integrations/statistics-objective";
import { latencyWords } from "@/components/integrations/statistics-words";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { budgetWords, isOverspent } from "@/lib/domain/integrations/budget";
import { SYNC_LIMIT_MS } from "@/lib/domain/integrations/verdicts";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { StatisticsPageData } from "../statistics-data";

/** The numbers first, then what they mean, then where they come from. */
export function StatisticsScreen({ page }: { page: StatisticsPageData }) {
  const { statistics, address, today, baseUrl, may } = page;
  const howTo = (
    <StatisticsHowTo {...{ address, today, baseUrl }} integrationId={statistics.integration.id} />
  );
  if (statistics.lastDay === null) return <NothingCounted page={page} howTo={howTo} />;
  return (
    <div className="flex flex-col gap-4">
      <Warnings page={page} />
      {statistics.days.length === 0 ? (
        <NothingInRange page={page} />
      ) : (
        <>
          <StatisticsFigures statistics={statistics} />
          <StatisticsCharts statistics={statistics} />
          <Endpoints page={page} />
        </>
      )}
      <Objective page={page} />
      {may.post && (
        <div data-print="hide">
          <Disclosure summary="Post more">{howTo}</Disclosure>
        </div>
      )}
    </div>
  );
}

function NothingCounted({ page, howTo }: { page: StatisticsPageData; howTo: ReactNode }) {
  return (
    <div className="flex flex-col gap-4">
      <EmptyState title="Nothing was counted yet">
        {page.may.post
          ? "Send what your app, your gateway or your metrics count of its calls, once a day or as it comes."
          : "A founder of the project posts what is counted of its calls."}
      </EmptyState>
      {page.may.post && <Panel title="Post the first counts">{howTo}</Panel>}
      <Objective page={page} />
    </div>
  );
}

function NothingInRange({ page: { statistics, here } }: { page: StatisticsPageData }) {
  return (
    <EmptyState
      kind="no-match"
      title="Nothing was counted in these days"
      action={
        <Link href={`${here}?days=90`} className="underline">
          Look at 90 days
        </Link>
      }
    >
      {statistics.lastDay !== null && `The last count is of ${dayInWords(statistics.lastDay)}.`}
    </EmptyState>
  );
}

/** What somebody should know before they look at a chart. */
function Warnings({ page: { statistics, isWaitedFor, path } }: { page: StatisticsPageData }) {
  const { budget, totals, endpoints } = statistics;
  const fresh = endpoints.filter(({ isNew }) => isNew);
  const slow = isWaitedFor && totals.p95Ms !== null && totals.p95Ms > SYNC_LIMIT_MS;
  return (
    <>
      {budget !== null && isOverspent(budget) && (
        <Notice tone="bad" title={`${budgetWords(budget)}.`}>
          It is named on the registry and in the weekly review until errors fall behind the window.
        </Notice>
      )}
      {slow && (
        <Notice
          tone="warn"
          title={`The record says the user waits, and one call in twenty takes ${latencyWords(totals.p95Ms)} or longer.`}
        >
          <Link href={path} className="underline">
            The registry proposes
          </Link>{" "}
          to fail the check on long jobs; nothing changes until somebody accepts.
        </Notice>
      )}
      {fresh.length > 0 && (
        <Notice title={fresh.length === 1 ? "One endpoint is new" : `${fresh.length} endpoints are new`}>
          First called within the last seven days:{" "}
          {fresh.map(({ endpoint }, at) => (
            <span key={endpoint}>
              {at > 0 && ", "}
              <code className="break-all font-mono text-sm">{endpoint}</code>
            </span>
          ))}
          .
        </Notice>
      )}
    </>
  );
}

function Endpoints({ page: { statistics } }: { page: StatisticsPageData }) {
  return (
    <Panel title={`Endpoints (${statistics.endpoints.length})`} flush>
      <StatisticsEndpoints endpoints={statistics.endpoints} />
    </Panel>
  );
}

function Objective({ page: { statistics, address, may } }: { page: StatisticsPageData }) {
  if (!may.set) return null;
  const { objective } = statistics;
  return (
    <div data-print="hide">
      <Panel
        title="Objective"
        description="What the integration is held to over 28 days. The error budget is what the first target allows to fail."
      >
        <StatisticsObjective key={objective.version} {...{ address, objective }} />
      </Panel>
    </div>
  );
}
