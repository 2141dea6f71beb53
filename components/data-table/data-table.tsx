"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { SortHeader, type SortOrder } from "./sort-header";

export type DataColumn<Row> = {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The direction of the first click on its header; left out, the column cannot be sorted by. */
  sorts?: SortOrder["dir"];
  numeric?: boolean;
  /** Heads its row, and cannot be hidden. */
  rowHeader?: boolean;
  /** Widths, and its place in the card that a row becomes on a narrow screen. */
  className?: string;
};

type DataTableProps<Row extends RowData> = {
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  hidden: readonly string[];
  order: SortOrder;
  onSort: (order: SortOrder) => void;
  /** Newer rows are on their way. */
  busy?: boolean;
  /** The grid areas of a row as a card. */
  cardClassName: string;
};

const features = tableFeatures({ columnVisibilityFeature });

/** A table sorted elsewhere: by an index, for thousands of rows. Below `md` each row is a card. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, hidden, order, onSort, busy = false, cardClassName } = props;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map(({ id, rowHeader }) => helper.display({ id, enableHiding: rowHeader !== true }));
  }, [columns]);
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { columnVisibility },
  });

  const shownIds = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  const shown = columns.filter((column) => shownIds.has(column.id));
  return (
    <Table
      caption={caption}
      stickyHeader
      aria-busy={busy}
      className={cn("max-md:block md:table-fixed", busy && "opacity-60")}
    >
      <TableHead className="max-md:hidden">
        <TableRow>
          {shown.map((column) => (
            <SortHeader key={column.id} column={column} order={order} onSort={onSort} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody className="max-md:block">
        {table.getRowModel().rows.map((row) => (
          <TableRow key={row.id} className={cn("max-md:grid max-md:px-4 max-md:py-3", cardClassName)}>
            {shown.map((column) => (
              <Cell key={column.id} column={column} row={row.original} />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Cell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  const { rowHeader = false, numeric = false, className, cell } = column;
  const look = cn(
    "align-middle max-md:p-0 md:px-3 md:py-1.5 md:first:pl-4 md:last:pr-4",
    numeric && "font-mono md:text-right",
    className,
  );
  return rowHeader ? (
    <th scope="row" className={cn(look, "font-medium text-ink")}>
      {cell(row)}
    </th>
  ) : (
    <td className={look}>{cell(row)}</td>
  );
}
