"use client";

import { X } from "lucide-react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeProjectAction } from "@/lib/features/campaigns/actions";
import { campaignRefusalWords } from "./wording";

type RemoveProjectProps = {
  workspace: string;
  campaign: { id: string; version: number };
  project: { id: string; name: string };
};

/** Takes a project out of a campaign; the project itself is not touched. */
export function RemoveProject({ workspace, campaign, project }: RemoveProjectProps) {
  const seen = { campaignId: campaign.id, version: campaign.version };
  const remove = removeProjectAction.bind(null, workspace, seen);
  return (
    <ActionForm action={remove} wording={campaignRefusalWords}>
      {() => (
        <>
          <input type="hidden" name="projectId" value={project.id} />
          <SubmitButton
            variant="quiet"
            size="sm"
            icon
            aria-label={`Take ${project.name} out of the campaign`}
          >
            <X aria-hidden />
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
