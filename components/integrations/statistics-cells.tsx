import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { TableCell, TableHeader } from "@/components/ui/table";
import { keepsLatency } from "@/lib/domain/integrations/objective";
import type { StatisticsSummary } from "@/lib/features/call-statistics/schema";
import { BudgetBadge } from "./statistics-figures";
import { latencyWords, rateWords } from "./statistics-words";

/** The columns of the registry that say how calls went over the last 28 days. */
export function StatisticsHeaders() {
  return (
    <>
      <TableHeader numeric>p95</TableHeader>
      <TableHeader numeric>Errors</TableHeader>
      <TableHeader>Error budget</TableHeader>
    </>
  );
}

type StatisticsCellsProps = {
  summary: StatisticsSummary | null;
  /** Where the page of the integration is. */
  href: string;
};

export function StatisticsCells({ summary, href }: StatisticsCellsProps) {
  if (summary === null)
    return (
      <>
        <TableCell numeric className="text-ink-3">
          –
        </TableCell>
        <TableCell numeric className="text-ink-3">
          –
        </TableCell>
        <TableCell className="text-ink-3">Not counted</TableCell>
      </>
    );
  const { measured, objective, budget } = summary;
  return (
    <>
      <TableCell numeric className="whitespace-nowrap">
        <Link href={`${href}/statistics`} prefetch={false} className="rounded-sm hover:underline">
          {latencyWords(measured.p95Ms)}
        </Link>
        {keepsLatency(measured.p95Ms, objective) === false && (
          <span className="block font-sans">
            <Badge icon={TriangleAlert} tone="warn" look="plain">
              Above target
            </Badge>
          </span>
        )}
      </TableCell>
      <TableCell numeric className="whitespace-nowrap">
        {rateWords(measured.errorRate)}
      </TableCell>
      <TableCell>
        {budget === null ? <span className="text-ink-3">No target</span> : <BudgetBadge budget={budget} />}
      </TableCell>
    </>
  );
}
