import { CampaignList } from "@/components/campaigns/campaign-list";
import { ApproversPanel } from "@/components/steering/approvers-panel";
import { ExpiringEvidence, ExpiringWaivers } from "@/components/steering/expiring-panels";
import { MovedPanel } from "@/components/steering/moved-panel";
import { RhythmPanel } from "@/components/steering/rhythm-panel";
import { StageTrend } from "@/components/steering/stage-trend";
import { TargetsPanel } from "@/components/steering/targets-panel";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { spokenId } from "@/lib/domain/checks/compose";
import type { Campaign } from "@/lib/features/campaigns/schema";
import type { Steering } from "@/lib/features/steering/schema";
import type { WorkspaceWeek } from "@/lib/features/trends/schema";

type SteeringPanelsProps = {
  workspace: string;
  steering: Steering;
  weeks: readonly WorkspaceWeek[];
  campaigns: readonly Campaign[];
};

/** Where the projects stand, what moved, what ends soon and who is late. */
export function SteeringPanels({ workspace, steering, weeks, campaigns }: SteeringPanelsProps) {
  const { days, moved, waivers, evidence, approvers, targets, rhythm } = steering;
  const titleOf = (itemId: string) => findItem(currentCatalogue, itemId)?.title ?? spokenId(itemId);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <div className="grid min-w-0 gap-4">
        <Panel title="Stages over time">
          <StageTrend weeks={weeks} />
        </Panel>
        <MovedPanel workspace={workspace} moved={moved} titleOf={titleOf} />
        <ExpiringEvidence workspace={workspace} days={days} evidence={evidence} />
      </div>
      <div className="grid min-w-0 gap-4">
        <Panel
          title="Campaigns"
          actions={
            <LinkButton href={`/${workspace}/campaigns`} size="sm" variant="quiet">
              All campaigns
            </LinkButton>
          }
          flush={campaigns.length > 0}
        >
          {campaigns.length === 0 ? (
            <p className="text-ink-2">No campaign is open.</p>
          ) : (
            <CampaignList workspace={workspace} campaigns={campaigns} />
          )}
        </Panel>
        <TargetsPanel workspace={workspace} days={days} targets={targets} />
        <RhythmPanel workspace={workspace} rhythm={rhythm} />
        <ExpiringWaivers workspace={workspace} days={days} waivers={waivers} />
        <ApproversPanel approvers={approvers} />
      </div>
    </div>
  );
}
