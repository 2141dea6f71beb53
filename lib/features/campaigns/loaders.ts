import "server-only";
import { notFound } from "next/navigation";
import { allows } from "@/lib/auth/access";
import { found, namedId } from "@/lib/auth/found";
import type { Scope } from "@/lib/auth/scope";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { getCampaign, listCampaignProjects, listCampaigns } from "./queries/list-campaigns";
import { listCandidates } from "./queries/list-candidates";
import { type Campaign, type CampaignMatch, campaignMatch } from "./schema";

/** Every campaign, for those who steer; anybody else gets the no-access panel. */
export async function loadCampaigns(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "campaign.read");
  return { campaigns: await listCampaigns(scope), manages: allows(scope, "campaign.manage") };
}

/** The open campaigns alone. */
export function loadOpenCampaigns(scope: Scope): Promise<Campaign[]> {
  return listCampaigns(scope, { open: true });
}

/** A campaign with its projects; one that is not there is a page that does not exist. */
export async function loadCampaign(workspaceSlug: string, campaignId: string) {
  const { scope, campaign } = await findCampaign(workspaceSlug, campaignId);
  const manages = allows(scope, "campaign.manage") && campaign.closedAt === null;
  return { campaign, projects: await listCampaignProjects(scope, campaign.id), manages };
}

/** The projects that could join an open campaign, as the URL narrows them. */
export async function loadCandidates(
  workspaceSlug: string,
  campaignId: string,
  asked: Readonly<Record<string, string | string[] | undefined>>,
) {
  const { scope, campaign } = await findCampaign(workspaceSlug, campaignId);
  guardPage(scope, "campaign.manage");
  if (campaign.closedAt !== null) notFound();
  const match = readMatch(asked);
  return { campaign, match, candidates: await listCandidates(scope, campaign, match) };
}

/** What a URL asks for; what it does not understand counts as left out. */
export function readMatch(asked: Readonly<Record<string, string | string[] | undefined>>): CampaignMatch {
  const one = (field: "stage" | "team" | "owner" | "scenario") => {
    const parsed = campaignMatch.shape[field].safeParse([asked[field]].flat()[0] || null);
    return parsed.success ? parsed.data : null;
  };
  const words = [asked.q].flat()[0] ?? "";
  return campaignMatch.parse({
    stage: one("stage"),
    team: one("team"),
    owner: one("owner"),
    scenario: one("scenario"),
    below: asked.below === "true",
    q: words.slice(0, 200),
  });
}

async function findCampaign(workspaceSlug: string, campaignId: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "campaign.read");
  return { scope, campaign: await found(getCampaign(scope, namedId(campaignId))) };
}
