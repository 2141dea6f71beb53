import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { RestoreProject } from "@/components/projects/restore-project";
import { LinkButton } from "@/components/ui/link-button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { loadScope } from "@/lib/auth/viewer";
import { TRASH_DAYS } from "@/lib/domain/projects/trash";
import { loadTrash } from "@/lib/features/projects/loaders";
import type { TrashedProject } from "@/lib/features/projects/queries";
import { loadShell } from "@/lib/features/shell/loaders";

export const metadata: Metadata = { title: "Trash" };

export default async function TrashPage({ params }: { params: Promise<{ workspace: string }> }) {
  const scope = await loadScope((await params).workspace);
  const [{ workspace }, projects] = await Promise.all([loadShell(scope.slug), loadTrash(scope)]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${workspace.slug}` }, { label: "Trash" }]}
        title="Trash"
        description={`Deleted projects you may bring back. After ${TRASH_DAYS} days they are gone for good.`}
      />
      {projects.length === 0 ? (
        <EmptyState
          title="Nothing in the trash"
          action={<LinkButton href={`/${workspace.slug}`}>Back to the portfolio</LinkButton>}
        >
          Projects deleted in the last {TRASH_DAYS} days show here to whoever may restore them.
        </EmptyState>
      ) : (
        <TrashTable workspace={workspace.slug} projects={projects} />
      )}
    </>
  );
}

function TrashTable({ workspace, projects }: { workspace: string; projects: readonly TrashedProject[] }) {
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
