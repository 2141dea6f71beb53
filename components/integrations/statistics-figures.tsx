import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { isOverspent, percentLeft } from "@/lib/domain/integrations/budget";
import { keepsLatency } from "@/lib/domain/integrations/objective";
import type { IntegrationStatistics } from "@/lib/features/call-statistics/schema";
import { axisLatency, countWords, latencyWords, percentWords, rateWords } from "./statistics-words";

/** The range in four numbers, and how they stand against what was promised. */
export function StatisticsFigures({ statistics }: { statistics: IntegrationStatistics }) {
  const { totals, objective, budget } = statistics;
  const latency = keepsLatency(totals.p95Ms, objective);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      <Figure label="Calls" value={countWords(totals.calls)}>
        {countWords(totals.errors)} failed
      </Figure>
      <Figure label="Error rate" value={rateWords(totals.errorRate)}>
        {objective.availability === null
          ? "No target is set"
          : `${percentWords(100 - objective.availability)} allowed`}
      </Figure>
      <Figure label="p95" value={latencyWords(totals.p95Ms)}>
        {latency === null || objective.p95Ms === null ? (
          "No target is set"
        ) : (
          <Kept kept={latency}>{`target ${axisLatency(objective.p95Ms)}`}</Kept>
        )}
      </Figure>
      <Figure label="Error budget, 28 days" value={budget === null ? "none" : leftWords(percentLeft(budget))}>
        {budget === null ? (
          "Needs a target and calls"
        ) : (
          <Kept kept={!isOverspent(budget)}>
            {isOverspent(budget)
              ? `overspent by ${countWords(-budget.left)}`
              : `${countWords(budget.left)} ${budget.left === 1 ? "error" : "errors"} left`}
          </Kept>
        )}
      </Figure>
    </dl>
  );
}

function leftWords(percent: number | null): string {
  return percent === null ? "0 allowed" : `${percent} %`;
}

function Figure({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0 bg-surface px-4 py-2.5">
      <dt className="text-ink-3 text-sm">{label}</dt>
      <dd className="font-semibold text-xl">{value}</dd>
      <dd className="text-ink-2 text-sm">{children}</dd>
    </div>
  );
}

function Kept({ kept, children }: { kept: boolean; children: ReactNode }) {
  return (
    <Badge icon={kept ? CircleCheck : CircleX} tone={kept ? "good" : "bad"} look="plain" size="md">
      {children}
    </Badge>
  );
}

/** The budget in a cell of a table. */
export function BudgetBadge({ budget }: { budget: NonNullable<IntegrationStatistics["budget"]> }) {
  const percent = percentLeft(budget);
  if (isOverspent(budget))
    return (
      <Badge icon={CircleX} tone="bad" look="plain">
        Overspent
      </Badge>
    );
  const scarce = percent !== null && percent < 20;
  return (
    <Badge icon={scarce ? TriangleAlert : CircleCheck} tone={scarce ? "warn" : "good"} look="plain">
      {percent === null ? "No error yet" : `${percent} % left`}
    </Badge>
  );
}
