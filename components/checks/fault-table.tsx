import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { LocatedFault } from "@/lib/domain/checks/source";

/** Where a file is wrong, with the line it is about. */
export function FaultTable({ text, faults }: { text: string; faults: readonly LocatedFault[] }) {
  const lines = text.split("\n");
  const title =
    faults.length === 1
      ? "One fault; nothing was taken over"
      : `${faults.length} faults; nothing was taken over`;
  return (
    <div className="rounded-md border border-line">
      <Table caption={title} showCaption>
        <TableHead>
          <TableRow>
            <TableHeader>Line</TableHeader>
            <TableHeader>Column</TableHeader>
            <TableHeader>What is wrong</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.map(({ line, column, message }) => (
            <TableRow key={`${line}:${column}:${message}`}>
              <TableCell className="align-top font-mono">{line}</TableCell>
              <TableCell className="align-top font-mono">{column}</TableCell>
              <TableCell>
                {message}
                <code className="block truncate font-mono text-ink-3 text-xs">{lines[line - 1]?.trim()}</code>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
