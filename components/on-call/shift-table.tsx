import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { Rota } from "@/lib/features/on-call/schema";

/** The rota to read and to print. */
export function ShiftTable({ rota }: { rota: Rota }) {
  return (
    <Table caption="Who is on call, by day">
      <TableHead>
        <TableRow>
          <TableHeader>From</TableHeader>
          <TableHeader>To</TableHeader>
          <TableHeader>Who</TableHeader>
          <TableHeader>Reached by</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rota.shifts.map((shift) => (
          <TableRow key={`${shift.accountId} ${shift.fromDay} ${shift.toDay}`}>
            <TableCell className="whitespace-nowrap">{dayInWords(shift.fromDay)}</TableCell>
            <TableCell className="whitespace-nowrap">{dayInWords(shift.toDay)}</TableCell>
            <TableCell>
              {shift.name}
              {!shift.present && <span className="text-bad-text"> can no longer read the project</span>}
            </TableCell>
            <TableCell className="break-words">
              {shift.reachedBy === "" ? "Not said" : shift.reachedBy}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
