import type { Instant } from "@/lib/domain/readiness/facts";
import { createCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import { setCampaignProjects } from "@/lib/features/campaigns/commands/set-campaign-projects";
import { campaignMatch } from "@/lib/features/campaigns/schema";
import { type Gathered, scopeIn } from "./gather";
import { granted } from "./granted";
import { dayOf, daysAfter } from "./when";

/** What the studio wants of many apps at once: one carries the pilots further, one wants no demo before customers. */
export async function leadCampaigns({ scopes }: Gathered, installedAt: Instant): Promise<void> {
  const tobias = scopeIn(scopes, "tobias");
  const inDays = (days: number) => dayOf(daysAfter(installedAt, days));
  const onwards = granted(
    await createCampaign(tobias, {
      name: "From pilot to Beta",
      targetStage: "beta",
      dueOn: inDays(47),
      note: "Whoever has invited testers owes them an app that holds. Beta before the new year's sales.",
    }),
  );
  const pilots = granted(
    await createCampaign(tobias, {
      name: "No demo meets a customer",
      targetStage: "closed-pilot",
      dueOn: inDays(26),
      note: "What is shown to a customer is at a closed pilot at least.",
    }),
  );
  for (const [{ campaignId }, match] of [
    [onwards, { stage: "closed-pilot" }],
    [pilots, {}],
  ] as const) {
    const matching = campaignMatch.parse(match);
    const choice = { kind: "replace-matching" as const, matching };
    granted(await setCampaignProjects(tobias, { campaignId, version: 1, choice }));
  }
}
