import Link from "next/link";
import { StageBadge } from "@/components/readiness/stage-badge";
import { DayWords } from "@/components/steering/day-words";
import { Badge } from "@/components/ui/badge";
import type { Campaign } from "@/lib/features/campaigns/schema";
import { CampaignProgress } from "./campaign-progress";

type CampaignListProps = { workspace: string; campaigns: readonly Campaign[] };

/** Campaigns with how far each is. */
export function CampaignList({ workspace, campaigns }: CampaignListProps) {
  return (
    <ul className="divide-y divide-line">
      {campaigns.map((campaign) => (
        <li
          key={campaign.id}
          className="grid gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <div className="min-w-0">
            <Link
              href={`/${workspace}/campaigns/${campaign.id}`}
              prefetch={false}
              className="rounded-sm font-medium hover:text-accent-text hover:underline"
            >
              {campaign.name}
            </Link>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
              <StageBadge stage={campaign.targetStage} look="plain" />
              <span>
                by <DayWords day={campaign.dueOn} />
              </span>
              {campaign.closedAt !== null && <Badge>Closed</Badge>}
            </p>
          </div>
          <CampaignProgress progress={campaign.progress} />
        </li>
      ))}
    </ul>
  );
}
