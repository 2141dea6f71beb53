import type { Metadata } from "next";
import { ChecksScreen } from "@/components/checks/checks-screen";
import { DownloadButton } from "@/components/data-table/download-button";
import { PageHeader } from "@/components/layout/page-header";
import { loadChecksPage } from "@/lib/features/checks/loaders";

export const metadata: Metadata = { title: "Checks" };

type Props = { params: Promise<{ workspace: string }> };

/** What the workspace asks of its projects beyond the built-in catalogue. */
export default async function ChecksPage({ params }: Props) {
  const { workspace } = await params;
  const page = await loadChecksPage(workspace);
  const { version } = page.newest;
  const file = (format: string) => ({
    workspace,
    path: `/checks/${version}/file?format=${format}`,
    fileName: `${workspace}-checks-${version}.${format}`,
  });
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Checks" }]}
        title="Checks"
        description="What this workspace asks of every project beyond the built-in catalogue. A new version moves no project by itself."
        actions={
          version > 0 && (
            <>
              <DownloadButton {...file("yaml")}>Export YAML</DownloadButton>
              <DownloadButton {...file("json")}>Export JSON</DownloadButton>
            </>
          )
        }
      />
      <ChecksScreen workspaceSlug={workspace} {...page} />
    </>
  );
}
