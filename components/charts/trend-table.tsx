import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";

export type TrendPoint = {
  /** ISO 8601 instant. */
  at: string;
  value: number;
  /** Why it moved, where that is known: "Restore drill expired". */
  cause?: string;
  /** What else is known of the day, for the table alone. */
  note?: string;
};

type TrendTableProps = { title: string; points: readonly TrendPoint[]; unit: string };

/** The figures behind a trend, newest first. */
export function TrendTable({ title, points, unit }: TrendTableProps) {
  return (
    <Table caption={title}>
      <TableHead>
        <TableRow>
          <TableHeader>Day</TableHeader>
          <TableHeader numeric>{unit}</TableHeader>
          <TableHeader>Cause</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {points.toReversed().map((point) => (
          <TableRow key={point.at}>
            <TableHeader scope="row" className="whitespace-nowrap">
              <Time at={point.at} show="date" />
            </TableHeader>
            <TableCell numeric>{point.value}</TableCell>
            <TableCell>
              {[point.cause, point.note].filter((words) => words !== undefined).join(". ")}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
