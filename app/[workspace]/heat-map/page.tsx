import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { TabLinks } from "@/components/steering/tab-links";
import { loadScope } from "@/lib/auth/viewer";
import { readAskedPortfolio } from "@/lib/domain/portfolio/asked";
import { loadHeatMap } from "@/lib/features/portfolio/loaders";
import { HeatPanel } from "./_components/heat-panel";
import { heatViewLinks, readHeatView } from "./heat-words";

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Heat map" };

export default async function HeatMapPage({ params, searchParams }: PageProps) {
  const scope = await loadScope((await params).workspace);
  const given = await searchParams;
  const one = (name: string) => [given[name]].flat()[0] || null;
  const asked = readAskedPortfolio({ get: one });
  const of = readHeatView(one("of"));
  const { frame, map } = await loadHeatMap(scope, { ...asked, of });
  return (
    <>
      <PageHeader
        crumbs={[{ label: frame.workspaceName, href: `/${scope.slug}` }, { label: "Heat map" }]}
        title="Heat map"
        description="Where the same thing fails, or nobody knows, across many projects."
        actions={<TabLinks label="Columns" links={heatViewLinks(scope.slug, asked)} current={of} />}
      />
      {frame.tally.total === 0 && map.rows.length === 0 ? (
        <EmptyState title="No project yet">
          The map fills itself as projects are registered and answered.
        </EmptyState>
      ) : (
        <HeatPanel workspace={scope.slug} asked={asked} frame={frame} map={map} />
      )}
    </>
  );
}
