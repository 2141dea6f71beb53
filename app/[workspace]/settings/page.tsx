import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/card";
import { ArchiveWorkspaceForm, DeleteWorkspaceForm } from "@/components/workspaces/end-workspace-forms";
import { ConfigureWorkspaceForm, RenameWorkspaceForm } from "@/components/workspaces/workspace-forms";
import { loadWorkspace } from "@/lib/features/workspaces/loaders";

export const metadata: Metadata = { title: "Workspace settings" };

type Props = { params: Promise<{ workspace: string }> };

export default async function WorkspaceSettingsPage({ params }: Props) {
  const { workspace, canDelete } = await loadWorkspace((await params).workspace);
  return (
    <>
      <PageHeader crumbs={[{ label: "Settings" }]} title="Workspace settings" />
      <div className="flex max-w-2xl flex-col gap-6">
        <Panel title="Name and address">
          <RenameWorkspaceForm workspace={workspace} />
        </Panel>
        <Panel title="Rules">
          <ConfigureWorkspaceForm workspace={workspace} />
        </Panel>
        <Panel title="Archive">
          <ArchiveWorkspaceForm slug={workspace.slug} archived={workspace.archived} />
        </Panel>
        {canDelete && (
          <Panel title="Delete">
            <DeleteWorkspaceForm slug={workspace.slug} />
          </Panel>
        )}
      </div>
    </>
  );
}
