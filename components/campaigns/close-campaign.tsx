"use client";

import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { closeCampaignAction } from "@/lib/features/campaigns/actions";
import type { Campaign } from "@/lib/features/campaigns/schema";
import { campaignRefusalWords } from "./wording";

type CloseCampaignProps = { workspace: string; campaign: Campaign };

/** Ends a campaign, after a question that names it. */
export function CloseCampaign({ workspace, campaign }: CloseCampaignProps) {
  const close = async () => {
    const seen = { campaignId: campaign.id, version: campaign.version };
    const state = await closeCampaignAction(workspace, seen);
    if (state.status === "done" || state.status === "idle") return { ok: true } as const;
    const message = state.status === "refused" ? campaignRefusalWords(state.reason) : state.message;
    return { ok: false, message } as const;
  };
  return (
    <ConfirmDialog
      trigger="Close…"
      title={`Close “${campaign.name}”?`}
      description="It stays in the list with how far it came. Nothing in it can be changed any more."
      confirmLabel="Close the campaign"
      danger={false}
      onConfirm={close}
    />
  );
}
