import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { budgetWords, isOverspent } from "@/lib/domain/integrations/budget";
import type { StatisticsSummary } from "@/lib/features/call-statistics/schema";

type StatisticsNoticeProps = {
  summaries: readonly StatisticsSummary[];
  /** Where the page of the registry is. */
  path: string;
};

/** Integrations that failed more often than their objective allows, by name. */
export function StatisticsNotice({ summaries, path }: StatisticsNoticeProps) {
  const overspent = summaries.filter(({ budget }) => isOverspent(budget));
  if (overspent.length === 0) return null;
  return (
    <Notice
      tone="bad"
      title={
        overspent.length === 1
          ? "An error budget is overspent"
          : `${overspent.length} error budgets are overspent`
      }
    >
      <ul>
        {overspent.map(({ integration, budget }) => (
          <li key={integration.id}>
            <Link href={`${path}/${integration.id}/statistics`} prefetch={false} className="underline">
              {integration.name}
            </Link>
            {budget !== null && `: ${budgetWords(budget).replace(/^The error budget is overspent: /, "")}.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
