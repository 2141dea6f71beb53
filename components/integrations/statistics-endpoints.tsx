"use client";

import { Sparkles } from "lucide-react";
import { useState } from "react";
import { SortHeader, type SortOrder } from "@/components/data-table/sort-header";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { EndpointFigures } from "@/lib/features/call-statistics/schema";
import { countWords, latencyWords, rateWords } from "./statistics-words";

const COLUMNS = [
  { id: "endpoint", label: "Endpoint", sorts: "asc", numeric: false },
  { id: "calls", label: "Calls", sorts: "desc", numeric: true },
  { id: "errorRate", label: "Error rate", sorts: "desc", numeric: true },
  { id: "p50Ms", label: "p50", sorts: "desc", numeric: true },
  { id: "p95Ms", label: "p95", sorts: "desc", numeric: true },
  { id: "firstDay", label: "First called", sorts: "desc", numeric: false },
] as const;

/** What each endpoint is like, in any order. */
export function StatisticsEndpoints({ endpoints }: { endpoints: readonly EndpointFigures[] }) {
  const [order, setOrder] = useState<SortOrder>({ sort: "calls", dir: "desc" });
  const sorted = endpoints.toSorted((one, other) => compare(one, other, order));
  return (
    <Table caption="Endpoints that were called">
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <SortHeader key={column.id} column={column} order={order} onSort={setOrder} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {sorted.map((each) => (
          <TableRow key={each.endpoint}>
            <TableHeader scope="row" className="min-w-56">
              <span className="break-all font-mono font-normal">{each.endpoint}</span>
              {each.isNew && (
                <Badge icon={Sparkles} tone="accent" look="plain" className="ml-2">
                  New
                </Badge>
              )}
            </TableHeader>
            <TableCell numeric>{countWords(each.calls)}</TableCell>
            <TableCell numeric>{rateWords(each.errorRate)}</TableCell>
            <TableCell numeric className="whitespace-nowrap">
              {latencyWords(each.p50Ms)}
            </TableCell>
            <TableCell numeric className="whitespace-nowrap">
              {latencyWords(each.p95Ms)}
            </TableCell>
            <TableCell className="whitespace-nowrap">{dayInWords(each.firstDay)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function compare(one: EndpointFigures, other: EndpointFigures, { sort, dir }: SortOrder): number {
  const column = COLUMNS.find(({ id }) => id === sort)?.id ?? "calls";
  const [left, right] = [one[column] ?? -1, other[column] ?? -1];
  const rank = left < right ? -1 : left > right ? 1 : one.endpoint < other.endpoint ? -1 : 1;
  return dir === "asc" ? rank : -rank;
}
