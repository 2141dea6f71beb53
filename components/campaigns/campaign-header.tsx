import { PageHeader } from "@/components/layout/page-header";
import { StageBadge } from "@/components/readiness/stage-badge";
import { DayWords } from "@/components/steering/day-words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { Campaign } from "@/lib/features/campaigns/schema";
import { CloseCampaign } from "./close-campaign";

type CampaignHeaderProps = { workspace: string; campaign: Campaign; manages: boolean };

/** What a campaign aims at, and what can be done about it. */
export function CampaignHeader({ workspace, campaign, manages }: CampaignHeaderProps) {
  const path = `/${workspace}/campaigns`;
  return (
    <PageHeader
      crumbs={[{ label: "Campaigns", href: path }, { label: campaign.name }]}
      title={campaign.name}
      description={campaign.note || undefined}
      meta={
        <span className="flex flex-wrap items-center gap-2 text-ink-2">
          <StageBadge stage={campaign.targetStage} /> by <DayWords day={campaign.dueOn} />
          {campaign.closedAt !== null && <Badge>Closed</Badge>}
        </span>
      }
      actions={
        manages && (
          <>
            <LinkButton href={`${path}/${campaign.id}/projects`}>Add projects</LinkButton>
            <LinkButton href={`${path}/${campaign.id}/edit`}>Edit</LinkButton>
            <CloseCampaign workspace={workspace} campaign={campaign} />
          </>
        )
      }
    />
  );
}
