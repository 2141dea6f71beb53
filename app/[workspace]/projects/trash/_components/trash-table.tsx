import { RestoreProject } from "@/components/projects/restore-project";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TrashedProject } from "@/lib/features/projects/queries";

/** Deleted projects, each with who deleted it and until when it can come back. */
export function TrashTable({
  workspace,
  projects,
}: {
  workspace: string;
  projects: readonly TrashedProject[];
}) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Table caption="Deleted projects">
        <TableHead>
          <TableRow>
            <TableHeader>Project</TableHeader>
            <TableHeader>Deleted</TableHeader>
            <TableHeader>Can come back until</TableHeader>
            <TableHeader>
              <span className="sr-only">Restore</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {projects.map(({ id, slug, name, deletedAt, deletedBy, restorableUntil }) => (
            <TableRow key={id}>
              <TableHeader scope="row">{name}</TableHeader>
              <TableCell>
                <Time at={deletedAt} />
                {deletedBy !== null && ` by ${deletedBy}`}
              </TableCell>
              <TableCell>
                <Time at={restorableUntil} show="date" />
              </TableCell>
              <TableCell>
                <RestoreProject at={{ workspace, projectId: id }} name={name} slug={slug} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
