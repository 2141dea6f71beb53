import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { loadScope } from "@/lib/auth/viewer";
import { TRASH_DAYS } from "@/lib/domain/projects/trash";
import { loadTrash } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { TrashTable } from "./_components/trash-table";

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
