import { ChartLine } from "lucide-react";
import Link from "next/link";
import { buttonVariants } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import type { StatisticsSummary } from "@/lib/features/call-statistics/schema";
import { BudgetBadge } from "./statistics-figures";
import { latencyWords, rateWords } from "./statistics-words";

type StatisticsPanelProps = { summary: StatisticsSummary | null; href: string };

/** How calls went lately, beside the record, and the way to the charts. */
export function StatisticsPanel({ summary, href }: StatisticsPanelProps) {
  return (
    <Panel title="Calls" description="The last 28 days.">
      {summary === null ? (
        <p className="text-ink-2">Nothing was counted yet.</p>
      ) : (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
          <dt className="text-ink-3">p95</dt>
          <dd>{latencyWords(summary.measured.p95Ms)}</dd>
          <dt className="text-ink-3">Failed</dt>
          <dd>{rateWords(summary.measured.errorRate)}</dd>
          <dt className="text-ink-3">Budget</dt>
          <dd>{summary.budget === null ? "No target" : <BudgetBadge budget={summary.budget} />}</dd>
        </dl>
      )}
      <p data-print="hide" className="mt-2">
        <Link href={href} prefetch={false} className={buttonVariants({ size: "sm" })}>
          <ChartLine aria-hidden /> {summary === null ? "How to count" : "Charts and objective"}
        </Link>
      </p>
    </Panel>
  );
}
