import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { ChartFigure } from "./chart-figure";

export type HistoryColumn = {
  id: string;
  label: string;
  /** In the order of the series, from the bottom up. */
  values: readonly number[];
};

export type HistorySeries = { id: string; label: string; fill: string };

type StageHistoryProps = {
  title: string;
  columns: readonly HistoryColumn[];
  series: readonly HistorySeries[];
  columnName: string;
};

/** Parts of a whole over time: a column a week, stacked from the lowest part up. */
export function StageHistory({ title, columns, series, columnName }: StageHistoryProps) {
  const most = Math.max(1, ...columns.map(({ values }) => sum(values)));
  return (
    <ChartFigure title={title} table={<HistoryTable {...{ title, columns, series, columnName }} />}>
      <div aria-hidden className="flex h-44 items-end gap-px border-line border-b sm:gap-0.5">
        {columns.map((column) => (
          <div
            key={column.id}
            title={`${column.label}: ${series.map(({ label }, at) => `${label} ${column.values[at] ?? 0}`).join(", ")}`}
            className="flex h-full min-w-0 flex-1 flex-col-reverse gap-px"
          >
            {column.values.map(
              (value, at) =>
                value > 0 && (
                  <span
                    key={series[at]?.id ?? at}
                    data-print="colour"
                    className={cn("block w-full", series[at]?.fill)}
                    style={{ height: `${(value / most) * 100}%` }}
                  />
                ),
            )}
          </div>
        ))}
      </div>
      <div aria-hidden className="-mt-2 flex justify-between text-ink-3 text-xs">
        <span>{columns[0]?.label}</span>
        <span>{columns.at(-1)?.label}</span>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {series.map((each, at) => (
          <li key={each.id} className="flex items-center gap-1.5 text-ink-2">
            <span aria-hidden data-print="colour" className={cn("size-2.5 rounded-sm", each.fill)} />
            {each.label}
            <span className="font-mono text-ink">
              {(columns.at(-1)?.values[at] ?? 0).toLocaleString("en")}
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

function HistoryTable({ title, columns, series, columnName }: StageHistoryProps) {
  return (
    <Table caption={title}>
      <TableHead>
        <TableRow>
          <TableHeader>{columnName}</TableHeader>
          {series.map(({ id, label }) => (
            <TableHeader key={id} numeric>
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {columns.toReversed().map((column) => (
          <TableRow key={column.id}>
            <TableHeader scope="row" className="whitespace-nowrap">
              {column.label}
            </TableHeader>
            {column.values.map((value, at) => (
              <TableCell key={series[at]?.id ?? at} numeric>
                {value.toLocaleString("en")}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
