import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import { fieldOf, type TransferFault } from "@/lib/domain/integrations/transfer";

/** Where a file is wrong, with the line it is about. */
export function ImportFaults({ text, faults }: { text: string; faults: readonly TransferFault[] }) {
  const lines = text.split(/\r\n|\n|\r/);
  const count = faults.length === 1 ? "One fault" : `${faults.length} faults`;
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Table caption={`${count}; nothing was taken over`} showCaption>
        <TableHead>
          <TableRow>
            <TableHeader>Line</TableHeader>
            <TableHeader>Field</TableHeader>
            <TableHeader>What is wrong</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.map(({ line, column, message }) => (
            <TableRow key={`${line} ${column} ${message}`}>
              <TableCell className="align-top font-mono">{line}</TableCell>
              <TableCell className="align-top sm:whitespace-nowrap">{columnLabel(column)}</TableCell>
              <TableCell>
                {message}
                <code className="block max-w-48 truncate font-mono sm:max-w-prose text-ink-3 text-xs">
                  {lines[line - 1]?.trim()}
                </code>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function columnLabel(column: TransferFault["column"]): string {
  if (column === null) return "";
  const field = fieldOf(column);
  return field === null ? "Id" : FIELD_LABELS[field];
}
