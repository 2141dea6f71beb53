import type { Metadata } from "next";
import { ChainProof } from "@/components/activity/chain-proof";
import { EventFilter } from "@/components/activity/event-filter";
import { EventPage } from "@/components/activity/event-page";
import { PageHeader } from "@/components/layout/page-header";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { EVENT_KINDS } from "@/lib/domain/events/kinds";
import { loadAudit, readActivityFilter, readPlace } from "@/lib/features/activity/loaders";
import { loadShell } from "@/lib/features/shell/loaders";

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ params, searchParams }: PageProps) {
  const scope = await loadScope((await params).workspace);
  guardPage(scope, "audit.read");
  const asked = await searchParams;
  const filter = readActivityFilter(asked);
  const before = readPlace(asked.before);
  const [{ workspace }, page] = await Promise.all([loadShell(scope.slug), loadAudit(scope, filter, before)]);
  const path = `/${workspace.slug}/audit`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${workspace.slug}` }, { label: "Audit log" }]}
        title="Audit log"
        description="Every event is sealed with the hash of the one before it, so a change, a gap or a cut shows."
      />
      <div className="flex flex-col gap-4">
        <ChainProof workspace={workspace.slug} />
        <EventFilter filter={filter} kinds={EVENT_KINDS} people={[]} path={path} />
        <EventPage
          page={page}
          filter={filter}
          path={path}
          later={before !== null}
          workspace={workspace.slug}
        />
      </div>
    </>
  );
}
