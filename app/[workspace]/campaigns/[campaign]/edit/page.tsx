import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { loadCampaign } from "@/lib/features/campaigns/loaders";

type PageProps = { params: Promise<{ workspace: string; campaign: string }> };

export const metadata: Metadata = { title: "Edit the campaign" };

export default async function EditCampaignPage({ params }: PageProps) {
  const { workspace, campaign: id } = await params;
  const { campaign, manages } = await loadCampaign(workspace, id);
  if (!manages) notFound();
  const path = `/${workspace}/campaigns`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: "Campaigns", href: path },
          { label: campaign.name, href: `${path}/${id}` },
          { label: "Edit" },
        ]}
        title="Edit the campaign"
      />
      <Card>
        <CampaignForm key={campaign.version} workspace={workspace} campaign={campaign} />
      </Card>
    </>
  );
}
