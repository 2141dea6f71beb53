import type { Metadata } from "next";
import { CampaignHeader } from "@/components/campaigns/campaign-header";
import { CampaignProgress } from "@/components/campaigns/campaign-progress";
import { CampaignProjects } from "@/components/campaigns/campaign-projects";
import { yardstickWords } from "@/components/campaigns/wording";
import { EmptyState } from "@/components/layout/empty-state";
import { Card, Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { loadCampaign } from "@/lib/features/campaigns/loaders";

type PageProps = { params: Promise<{ workspace: string; campaign: string }> };

export const metadata: Metadata = { title: "Campaign" };

export default async function CampaignPage({ params }: PageProps) {
  const { workspace, campaign: id } = await params;
  const { campaign, projects, manages } = await loadCampaign(workspace, id);
  const choose = manages && (
    <LinkButton href={`/${workspace}/campaigns/${id}/projects`} variant="primary">
      Choose projects
    </LinkButton>
  );
  return (
    <>
      <CampaignHeader workspace={workspace} campaign={campaign} manages={manages} />
      {projects.length === 0 ? (
        <EmptyState title="No project chosen yet" action={choose}>
          A campaign counts once it knows whom it is about.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <Card>
            <CampaignProgress progress={campaign.progress} />
          </Card>
          <Panel title="Projects" description={yardstickWords(campaign.targetStage)} flush>
            <CampaignProjects
              workspace={workspace}
              campaign={campaign}
              projects={projects}
              manages={manages}
            />
          </Panel>
        </div>
      )}
    </>
  );
}
