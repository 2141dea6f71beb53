import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { loadCampaigns } from "@/lib/features/campaigns/loaders";

type PageProps = { params: Promise<{ workspace: string }> };

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage({ params }: PageProps) {
  const { workspace } = await params;
  const { campaigns, manages } = await loadCampaigns(workspace);
  const open = campaigns.filter((campaign) => campaign.closedAt === null);
  const closed = campaigns.filter((campaign) => campaign.closedAt !== null);
  const begin = manages && (
    <LinkButton href={`/${workspace}/campaigns/new`} variant="primary">
      <Plus aria-hidden /> Begin a campaign
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Campaigns" }]}
        title="Campaigns"
        description="Many projects, one stage, one day."
        actions={campaigns.length > 0 && begin}
      />
      {campaigns.length === 0 && (
        <EmptyState title="No campaign yet" action={begin}>
          A campaign says which projects are to reach a stage by a day, and shows who is late.
        </EmptyState>
      )}
      <div className="flex flex-col gap-4">
        {open.length > 0 && (
          <Panel title="Open" flush>
            <CampaignList workspace={workspace} campaigns={open} />
          </Panel>
        )}
        {closed.length > 0 && (
          <Panel title="Closed" flush>
            <CampaignList workspace={workspace} campaigns={closed} />
          </Panel>
        )}
      </div>
    </>
  );
}
