"use client";

import type { ReactNode } from "react";
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

type DataTableProps<Row> = {
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

/** A table sorted elsewhere: by an index, for thousands of rows. Below `md` each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, hidden, order, onSort, busy = false, cardClassName } = props;
  const shown = columns.filter((column) => column.rowHeader === true || !hidden.includes(column.id));
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
        {rows.map((row) => (
          <TableRow key={rowId(row)} className={cn("max-md:grid max-md:px-4 max-md:py-3", cardClassName)}>
            {shown.map((column) => (
              <Cell key={column.id} column={column} row={row} />
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
