import type { Metadata } from "next";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { guardPage, loadScope } from "@/lib/auth/viewer";

type PageProps = { params: Promise<{ workspace: string }> };

export const metadata: Metadata = { title: "Begin a campaign" };

export default async function NewCampaignPage({ params }: PageProps) {
  const scope = await loadScope((await params).workspace);
  guardPage(scope, "campaign.manage");
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Campaigns", href: `/${scope.slug}/campaigns` }, { label: "New" }]}
        title="Begin a campaign"
      />
      <Card>
        <CampaignForm workspace={scope.slug} campaign={null} />
      </Card>
    </>
  );
}
