"use server";

import { redirect } from "next/navigation";
import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf, textOrNull } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { closeCampaign, createCampaign, editCampaign } from "./commands/run-campaign";
import { setCampaignProjects } from "./commands/set-campaign-projects";
import { type CampaignRefusal, campaignMatch, createCampaignInput } from "./schema";

type State<Value = unknown> = FormState<Value, CampaignRefusal>;
type Seen = { campaignId: string; version: number };

export async function createCampaignAction(slug: string, _: State, data: FormData): Promise<State> {
  return submit(async () => {
    const scope = await loadScope(slug);
    const created = await createCampaign(scope, fieldsOf(data));
    if (created.ok) redirect(`/${scope.slug}/campaigns/${created.value.campaignId}/projects`);
    return created;
  });
}

export async function editCampaignAction(slug: string, seen: Seen, _: State, data: FormData): Promise<State> {
  return submit(async () => editCampaign(await loadScope(slug), { ...seen, ...fieldsOf(data) }));
}

export async function closeCampaignAction(slug: string, seen: Seen): Promise<State> {
  return submit(async () => closeCampaign(await loadScope(slug), seen));
}

/** Adds the ticked projects. */
export async function addProjectsAction(slug: string, seen: Seen, _: State, data: FormData): Promise<State> {
  const projectIds = data.getAll("projectId").filter((value) => typeof value === "string");
  return submit(async () =>
    setCampaignProjects(await loadScope(slug), { ...seen, choice: { kind: "add", projectIds } }),
  );
}

/** Adds everything the filter shows, on whichever page. */
export async function addMatchingAction(slug: string, seen: Seen, _: State, data: FormData): Promise<State> {
  const matching = {
    stage: textOrNull(data, "stage"),
    team: textOrNull(data, "team"),
    owner: textOrNull(data, "owner"),
    scenario: textOrNull(data, "scenario"),
    below: textOf(data, "below") === "true",
    q: textOf(data, "q"),
  };
  return submit(async () =>
    setCampaignProjects(await loadScope(slug), {
      ...seen,
      choice: { kind: "add-matching", matching: campaignMatch.parse(matching) },
    }),
  );
}

export async function removeProjectAction(
  slug: string,
  seen: Seen,
  _: State,
  data: FormData,
): Promise<State> {
  return submit(async () =>
    setCampaignProjects(await loadScope(slug), {
      ...seen,
      choice: { kind: "remove", projectIds: [textOf(data, "projectId")] },
    }),
  );
}

function fieldsOf(data: FormData) {
  const targetStage = createCampaignInput.shape.targetStage.catch("beta").parse(textOf(data, "targetStage"));
  return {
    name: textOf(data, "name"),
    targetStage,
    dueOn: textOf(data, "dueOn"),
    note: textOf(data, "note"),
  };
}
