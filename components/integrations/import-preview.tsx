import { ArrowRight, CirclePlus, Equal, Pencil } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ImportDryRun, ImportedRow } from "@/lib/features/integrations/schema";

type GoodRun = Extract<ImportDryRun, { ok: true }>;

/** What a file would do, row by row; what would stay as it is comes last. */
export function ImportPreview({ run }: { run: GoodRun }) {
  const order = { new: 0, changed: 1, unchanged: 2 } as const;
  const rows = run.rows.toSorted((a, b) => order[a.change] - order[b.change]);
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Table caption={countWords(run.counts)} showCaption>
        <TableHead>
          <TableRow>
            <TableHeader>Line</TableHeader>
            <TableHeader>Integration</TableHeader>
            <TableHeader>What happens</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.line}>
              <TableCell className="align-top font-mono">{row.line}</TableCell>
              <TableHeader scope="row" className="align-top">
                {row.name}
              </TableHeader>
              <TableCell>
                <Change row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** "2 new, 1 changed, 4 unchanged". */
export function countWords({ new: added, changed, unchanged }: GoodRun["counts"]): string {
  return `${added} new, ${changed} changed, ${unchanged} unchanged`;
}

const MARKS = {
  new: { icon: CirclePlus, tone: "good", word: "New" },
  changed: { icon: Pencil, tone: "accent", word: "Changed" },
  unchanged: { icon: Equal, tone: "neutral", word: "Unchanged" },
} as const;

function Change({ row: { change, fields, sameNameInTrash } }: { row: ImportedRow }) {
  const { icon, tone, word } = MARKS[change];
  return (
    <>
      <Badge icon={icon} tone={tone} look="plain">
        {word}
      </Badge>
      {sameNameInTrash && (
        <p className="text-ink-2 text-sm">
          One of this name lies in the trash. It stays there; this is a second one.
        </p>
      )}
      {fields.length > 0 && (
        <dl className="flex flex-col gap-0.5 text-sm">
          {fields.map(({ field, label, before, after }) => (
            <div key={field} className="flex flex-wrap items-baseline gap-x-1.5">
              <dt className="text-ink-3">{label}</dt>
              <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 break-words">
                <Said text={before} />
                <ArrowRight aria-label="becomes" className="size-3.5 shrink-0 text-ink-3" />
                <Said text={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Said({ text }: { text: string }) {
  return text === "" ? (
    <span className="text-ink-3">nothing said</span>
  ) : (
    <span className="min-w-0">{text}</span>
  );
}
