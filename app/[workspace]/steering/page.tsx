import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { TabLinks } from "@/components/steering/tab-links";
import { loadOpenCampaigns } from "@/lib/features/campaigns/loaders";
import { loadSteering } from "@/lib/features/steering/loaders";
import { HORIZONS } from "@/lib/features/steering/schema";
import { loadWorkspaceTrend } from "@/lib/features/trends/loaders";
import { SteeringPanels } from "./_components/steering-panels";

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ days?: string | string[] }>;
};

export const metadata: Metadata = { title: "Steering" };

export default async function SteeringPage({ params, searchParams }: PageProps) {
  const { scope, steering } = await loadSteering((await params).workspace, (await searchParams).days);
  const [weeks, campaigns] = await Promise.all([loadWorkspaceTrend(scope), loadOpenCampaigns(scope)]);
  const horizons = HORIZONS.map((days) => ({
    id: String(days),
    label: `${days} days`,
    href: `/${scope.slug}/steering?days=${days}`,
  }));
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Steering" }]}
        title="Steering"
        description="Where all projects stand, what moved them, and what ends next."
        actions={<TabLinks label="Look ahead" links={horizons} current={String(steering.days)} />}
      />
      <SteeringPanels workspace={scope.slug} steering={steering} weeks={weeks} campaigns={campaigns} />
    </>
  );
}
