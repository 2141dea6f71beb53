"use client";

import { ActionForm } from "@/components/form/action-form";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Checkbox } from "@/components/ui/checkbox";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { addMatchingAction, addProjectsAction } from "@/lib/features/campaigns/actions";
import type { CampaignMatch } from "@/lib/features/campaigns/schema";
import { campaignRefusalWords } from "./wording";

type Candidate = { id: string; name: string; owner: string; stage: Stage; score: number };

type CandidateFormProps = {
  workspace: string;
  campaign: { id: string; version: number };
  match: CampaignMatch;
  total: number;
  rows: readonly Candidate[];
};

/** Adds everything the filter shows, or the ticked ones. */
export function CandidateForm({ workspace, campaign, match, total, rows }: CandidateFormProps) {
  const seen = { campaignId: campaign.id, version: campaign.version };
  const addAll = addMatchingAction.bind(null, workspace, seen);
  const addTicked = addProjectsAction.bind(null, workspace, seen);
  const added = () => notify({ title: "Added to the campaign" });
  return (
    <div className="flex flex-col">
      <ActionForm
        action={addAll}
        wording={campaignRefusalWords}
        onDone={added}
        className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-3"
      >
        {() => (
          <>
            {Object.entries(match).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value === null ? "" : String(value)} />
            ))}
            <p className="mr-auto text-ink-2" role="status">
              {total === 1 ? "1 project matches" : `${total.toLocaleString("en")} projects match`}
              {rows.length < total && `; the first ${rows.length} by name are listed`}
            </p>
            <SubmitButton variant="secondary">
              {total === 1 ? "Add it" : `Add all ${total.toLocaleString("en")}`}
            </SubmitButton>
          </>
        )}
      </ActionForm>
      <ActionForm action={addTicked} wording={campaignRefusalWords} onDone={added}>
        {() => (
          <>
            <ul className="divide-y divide-line">
              {rows.map((project) => (
                <li key={project.id} className="flex flex-wrap items-center gap-x-4 px-4 py-1.5">
                  <Checkbox
                    name="projectId"
                    value={project.id}
                    label={project.name}
                    className="min-w-0 flex-1 basis-56"
                  />
                  <span className="text-ink-3 text-sm">{project.owner}</span>
                  <StageBadge stage={project.stage} look="plain" />
                  <span className="w-8 text-right font-mono text-sm">{project.score}</span>
                </li>
              ))}
            </ul>
            <div className="border-line border-t px-4 py-3">
              <SubmitButton variant="primary">Add the ticked ones</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </div>
  );
}
