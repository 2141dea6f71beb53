"use client";

import type { CSSProperties, ReactNode } from "react";
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
  /** Heads its row. */
  rowHeader?: boolean;
  /** Instead of the label, which it must say in its own way. */
  head?: ReactNode;
  /** Where it is shown, and its place in the card that a row becomes on a narrow screen. */
  className?: string;
  /** Its width: the header sets it for every row. */
  headClassName?: string;
  /** The least it needs, in rem, where the table scrolls sideways. */
  room?: number;
  cellClassName?: string;
  /** The whole text of a cell that may be cut short. */
  title?: (row: Row) => string | undefined;
};

type DataTableProps<Row> = {
  caption: string;
  /** The columns that are shown. */
  columns: readonly DataColumn<Row>[];
  order: SortOrder;
  onSort: (order: SortOrder) => void;
  /** Newer rows are on their way. */
  busy?: boolean;
  /** More columns than fit: the table scrolls sideways in its own box. */
  wide?: boolean;
  /** One `DataRows`, or several with a heading between them. */
  children: ReactNode;
};

/** A table sorted elsewhere: by an index, for thousands of rows. Below `md` each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, order, onSort, busy = false, wide = false, children } = props;
  return (
    <Table
      caption={caption}
      stickyHeader={!wide}
      aria-busy={busy}
      style={wide ? roomFor(columns) : undefined}
      className={cn("max-md:block md:table-fixed", wide && "md:min-w-(--room)", busy && "opacity-60")}
    >
      <TableHead className="max-md:hidden">
        <TableRow>
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} order={order} onSort={onSort} />
          ))}
        </TableRow>
      </TableHead>
      {children}
    </Table>
  );
}

const USUAL_ROOM = 8;

/** What the columns need side by side, in rem. */
export function roomOf<Row>(columns: readonly DataColumn<Row>[]): number {
  return columns.reduce((sum, { room = USUAL_ROOM }) => sum + room, 0);
}

function roomFor<Row>(columns: readonly DataColumn<Row>[]): CSSProperties {
  return { ["--room" as string]: `${roomOf(columns)}rem` };
}

// Once, on the body: repeated on fifty rows of ten cells each, it was a third of the page.
const ROWS =
  "max-md:block *:border-line *:border-b *:last:border-b-0 *:hover:bg-wash max-md:*:grid max-md:*:px-4 max-md:*:py-3";
const CELLS = "*:*:align-middle max-md:*:*:p-0 md:*:*:px-3 md:*:*:py-1.5 md:*:*:first:pl-4 md:*:*:last:pr-4";

type DataRowsProps<Row> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The grid areas of a row as a card; set on the body, for its children. */
  cardClassName: string;
};

export function DataRows<Row>({ columns, rows, rowId, cardClassName }: DataRowsProps<Row>) {
  return (
    <TableBody className={cn(ROWS, CELLS, cardClassName)}>
      {rows.map((row) => (
        <tr key={rowId(row)}>{columns.map((column) => cellOf(column, row))}</tr>
      ))}
    </TableBody>
  );
}

function cellOf<Row>(column: DataColumn<Row>, row: Row): ReactNode {
  const { id, rowHeader = false, numeric = false, className, cellClassName, title, cell } = column;
  if (rowHeader) {
    return (
      <th key={id} scope="row" className={cn("font-medium text-ink", className, cellClassName)}>
        {cell(row)}
      </th>
    );
  }
  return (
    <td
      key={id}
      title={title?.(row)}
      className={cn(numeric && "font-mono md:text-right", className, cellClassName)}
    >
      {cell(row)}
    </td>
  );
}
