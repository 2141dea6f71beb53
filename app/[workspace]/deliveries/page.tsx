import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { DeliveryStates } from "@/components/notifications/delivery-states";
import { DeliveryTable } from "@/components/notifications/delivery-table";
import { loadDeliveries } from "@/lib/features/notifications/loaders";
import { isDeliveryStatus } from "@/lib/features/notifications/schema";
import { loadShell } from "@/lib/features/shell/loaders";

export const metadata: Metadata = { title: "Letters sent" };

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ status?: string | string[]; cursor?: string | string[] }>;
};

export default async function DeliveriesPage({ params, searchParams }: PageProps) {
  const { workspace: slug } = await params;
  const asked = await searchParams;
  const wanted = [asked.status].flat()[0];
  const status = isDeliveryStatus(wanted) ? wanted : null;
  const cursor = [asked.cursor].flat()[0];
  const { data, nextCursor, mailed, retries } = await loadDeliveries(slug, { status, cursor });
  const { workspace } = await loadShell(slug);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${slug}` },
          { label: "Notifications", href: `/${slug}/notifications` },
          { label: "Letters sent" },
        ]}
        title="Letters sent"
        description="Every letter of this workspace and what became of it."
      />
      <div className="flex flex-col gap-4">
        <DeliveryStates workspaceSlug={slug} current={status} />
        <DeliveryTable
          workspaceSlug={slug}
          deliveries={data}
          demo={workspace.demo}
          {...{ status, nextCursor, mailed, retries, isFirst: cursor === undefined }}
        />
      </div>
    </>
  );
}
