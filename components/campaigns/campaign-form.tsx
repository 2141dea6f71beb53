"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { createCampaignAction, editCampaignAction } from "@/lib/features/campaigns/actions";
import type { Campaign } from "@/lib/features/campaigns/schema";
import { issuesOf } from "@/lib/forms/form-state";
import { campaignRefusalWords } from "./wording";

const TARGETS = [
  { value: "closed-pilot", label: "Closed pilot" },
  { value: "beta", label: "Beta" },
  { value: "production", label: "Production" },
];

type CampaignFormProps = { workspace: string; campaign: Campaign | null };

/** Begins a campaign, or changes what one aims at. */
export function CampaignForm({ workspace, campaign }: CampaignFormProps) {
  const action = campaign
    ? editCampaignAction.bind(null, workspace, { campaignId: campaign.id, version: campaign.version })
    : createCampaignAction.bind(null, workspace);
  return (
    <ActionForm
      action={action}
      wording={campaignRefusalWords}
      onDone={() => notify({ title: "The campaign was changed" })}
      className="flex max-w-xl flex-col gap-4"
    >
      {(state) => (
        <>
          <TextField
            label="Name"
            name="name"
            hint="What it is about, in a few words: “Payment apps to Beta”."
            defaultValue={campaign?.name}
            error={issuesOf(state, "name")}
          />
          <div className="flex flex-wrap gap-4">
            <Field label="Stage to reach" className="flex-1 basis-40" error={issuesOf(state, "targetStage")}>
              {(control) => (
                <Select
                  {...control}
                  name="targetStage"
                  defaultValue={campaign?.targetStage ?? "beta"}
                  options={TARGETS}
                />
              )}
            </Field>
            <TextField
              label="Due on"
              type="date"
              name="dueOn"
              defaultValue={campaign?.dueOn}
              error={issuesOf(state, "dueOn")}
              fieldClassName="flex-1 basis-40"
            />
          </div>
          <Field label="Note" optional error={issuesOf(state, "note")}>
            {(control) => <Textarea {...control} name="note" defaultValue={campaign?.note} />}
          </Field>
          <SubmitButton variant="primary" className="self-start">
            {campaign ? "Save" : "Begin and choose projects"}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
