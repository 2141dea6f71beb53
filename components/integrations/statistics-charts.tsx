import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Panel } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { budgetWords } from "@/lib/domain/integrations/budget";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import { daysBetween } from "@/lib/domain/readiness/days";
import type { DayFigures, IntegrationStatistics } from "@/lib/features/call-statistics/schema";
import { Axes, niceTop, StatisticsPlot } from "./statistics-plot";
import { axisLatency, countWords, latencyWords, percentWords, rateWords } from "./statistics-words";

type ChartProps = { statistics: IntegrationStatistics };

/** Latency, errors, the budget and the calls, each with its message and its table. */
export function StatisticsCharts({ statistics }: ChartProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <LatencyChart statistics={statistics} />
      <ErrorRateChart statistics={statistics} />
      {statistics.budget !== null && <BudgetChart statistics={statistics} />}
      <CallsChart statistics={statistics} />
    </div>
  );
}

function LatencyChart({ statistics: { days, from, to, totals, objective } }: ChartProps) {
  const target = objective.p95Ms;
  const slowest = highest(days, ({ p95Ms }) => p95Ms);
  const kept =
    target === null || totals.p95Ms === null
      ? ""
      : totals.p95Ms <= target
        ? `, inside the target of ${axisLatency(target)}`
        : `, above the target of ${axisLatency(target)}`;
  const title = `95 of 100 calls answered within ${latencyWords(totals.p95Ms)}${kept}${
    slowest === null ? "" : `; slowest on ${dayInWords(slowest.day)} with ${latencyWords(slowest.p95Ms)}`
  }`;
  const columns = [
    column("p50", ({ p50Ms }) => latencyWords(p50Ms)),
    column("p95", ({ p95Ms }) => latencyWords(p95Ms)),
  ];
  return (
    <ChartPanel name="Latency" title={title} table={<DayTable {...{ title, days, columns }} />}>
      <StatisticsPlot
        {...{ from, to }}
        format={axisLatency}
        series={[
          { label: "p95", look: "main", points: pointsOf(days, ({ p95Ms }) => p95Ms) },
          { label: "p50", look: "beside", points: pointsOf(days, ({ p50Ms }) => p50Ms) },
        ]}
        limit={target === null ? null : { label: `Target for p95: ${axisLatency(target)}`, value: target }}
      />
    </ChartPanel>
  );
}

function ErrorRateChart({ statistics: { days, from, to, totals, objective } }: ChartProps) {
  const allowed = objective.availability === null ? null : 100 - objective.availability;
  const worst = highest(days, ({ errorRate }) => errorRate);
  const title =
    totals.errors === 0
      ? "No call failed"
      : `${rateWords(totals.errorRate)} of the calls failed${
          worst === null ? "" : `; most on ${dayInWords(worst.day)} with ${rateWords(worst.errorRate)}`
        }`;
  const columns = [
    column("Errors", ({ errors }) => countWords(errors)),
    column("Error rate", ({ errorRate }) => rateWords(errorRate)),
  ];
  return (
    <ChartPanel name="Error rate" title={title} table={<DayTable {...{ title, days, columns }} />}>
      <StatisticsPlot
        {...{ from, to }}
        format={percentWords}
        series={[
          {
            label: "Calls that failed",
            look: "bad",
            points: pointsOf(days, ({ errorRate }) => (errorRate === null ? null : errorRate * 100)),
          },
        ]}
        limit={
          allowed === null || allowed === 0
            ? null
            : { label: `Allowed: ${percentWords(allowed)}`, value: allowed }
        }
      />
    </ChartPanel>
  );
}

function BudgetChart({ statistics: { days, from, to, budget } }: ChartProps) {
  const title = budget === null ? "No budget" : budgetWords(budget);
  const columns = [
    column("Left", ({ budgetLeftPercent }) =>
      budgetLeftPercent === null ? "none allowed" : `${budgetLeftPercent} %`,
    ),
  ];
  return (
    <ChartPanel name="Error budget" title={title} table={<DayTable {...{ title, days, columns }} />}>
      <StatisticsPlot
        {...{ from, to }}
        top={100}
        format={percentWords}
        series={[
          {
            label: "Error budget left, over 28 days",
            look: "main",
            points: pointsOf(days, ({ budgetLeftPercent }) => budgetLeftPercent),
          },
        ]}
      />
    </ChartPanel>
  );
}

function CallsChart({ statistics: { days, from, to, totals } }: ChartProps) {
  const title =
    totals.calls === 1 ? "One call" : `${countWords(totals.calls)} calls on ${countWords(days.length)} days`;
  const top = niceTop(Math.max(4, ...days.map(({ calls }) => calls)));
  const width = 100 / (daysBetween(from, to) + 1);
  return (
    <ChartPanel
      name="Calls"
      title={title}
      table={<DayTable {...{ title, days }} columns={[column("Calls", ({ calls }) => countWords(calls))]} />}
    >
      <Axes from={from} to={to} labels={[1, 0.75, 0.5, 0.25, 0].map((share) => countWords(top * share))}>
        {days.map(({ day, calls }) => (
          <rect
            key={day}
            x={daysBetween(from, day) * width + width * 0.15}
            width={width * 0.7}
            y={100 - (calls / top) * 100}
            height={(calls / top) * 100}
            data-print="colour"
            className="fill-accent"
          />
        ))}
      </Axes>
    </ChartPanel>
  );
}

type ChartPanelProps = { name: string; title: string; table: ReactNode; children: ReactNode };

function ChartPanel({ name, title, table, children }: ChartPanelProps) {
  return (
    <Panel title={name} className="break-inside-avoid">
      <ChartFigure title={title} table={table}>
        {children}
      </ChartFigure>
    </Panel>
  );
}

type Column = { label: string; text: (day: DayFigures) => string };

function column(label: string, text: Column["text"]): Column {
  return { label, text };
}

type DayTableProps = { title: string; days: readonly DayFigures[]; columns: readonly Column[] };

/** The figures behind a chart, newest first. */
function DayTable({ title, days, columns }: DayTableProps) {
  return (
    <div className="max-h-80 overflow-y-auto print:max-h-none">
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <TableHeader>Day</TableHeader>
            {columns.map(({ label }) => (
              <TableHeader key={label} numeric>
                {label}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days.toReversed().map((figures) => (
            <TableRow key={figures.day}>
              <TableHeader scope="row" className="whitespace-nowrap">
                {dayInWords(figures.day)}
              </TableHeader>
              {columns.map(({ label, text }) => (
                <TableCell key={label} numeric>
                  {text(figures)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function pointsOf(days: readonly DayFigures[], value: (day: DayFigures) => number | null) {
  return days.map((figures) => ({ day: figures.day, value: value(figures) }));
}

/** The day with the highest value; null where one day alone would be compared with itself. */
function highest(days: readonly DayFigures[], of: (day: DayFigures) => number | null): DayFigures | null {
  if (days.length < 2) return null;
  return days.reduce((top, day) => ((of(day) ?? 0) > (of(top) ?? 0) ? day : top));
}
