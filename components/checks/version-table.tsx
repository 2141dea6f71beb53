import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { VersionEntry } from "@/lib/features/checks/schema";

type VersionTableProps = {
  versions: readonly VersionEntry[];
  /** Live projects the viewer may read, by the version they are assessed under. */
  projects: Readonly<Record<number, number>>;
};

/** Every version there was, and how many projects stand under each. */
export function VersionTable({ versions, projects }: VersionTableProps) {
  const without = projects[0] ?? 0;
  return (
    <Table caption="Versions">
      <TableHead>
        <TableRow>
          <TableHeader>Version</TableHeader>
          <TableHeader>Published</TableHeader>
          <TableHeader className="text-right">Checks</TableHeader>
          <TableHeader className="text-right">Projects</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {versions.map((entry) => (
          <TableRow key={entry.version}>
            <TableHeader scope="row" className="font-mono">
              {entry.version}
            </TableHeader>
            <TableCell>
              <Time at={entry.publishedAt} show="date" />
              <span className="block text-ink-3">{entry.publishedBy.name ?? "a former member"}</span>
            </TableCell>
            <TableCell className="text-right font-mono">{entry.checks}</TableCell>
            <TableCell className="text-right font-mono">{projects[entry.version] ?? 0}</TableCell>
          </TableRow>
        ))}
        {without > 0 && (
          <TableRow>
            <TableHeader scope="row">None</TableHeader>
            <TableCell className="text-ink-3">The built-in catalogue alone</TableCell>
            <TableCell className="text-right font-mono">0</TableCell>
            <TableCell className="text-right font-mono">{without}</TableCell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
