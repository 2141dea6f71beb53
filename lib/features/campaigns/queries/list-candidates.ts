import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Campaign, CampaignMatch } from "../schema";
import { matchingProjects } from "./matching-sql";

export type Candidate = {
  id: string;
  slug: string;
  name: string;
  owner: string;
  stage: Stage;
  score: number;
};
export type Candidates = {
  /** The first of them by name. */
  rows: readonly Candidate[];
  /** All that match and are not in the campaign yet. */
  total: number;
};

const SHOWN = 50;

/** Projects that match and could join a campaign. */
export async function listCandidates(
  scope: Scope,
  campaign: Pick<Campaign, "id" | "targetStage">,
  match: CampaignMatch,
): Promise<Candidates> {
  requirePermission(scope, "campaign.manage");
  return within(scope, async (tx) => {
    const { rows } = await sql<Omit<Candidate, "stage"> & { stageRank: number; total: number }>`
      select p."id", p."slug", p."name", a."name" "owner", p."stageRank", p."score", count(*) over ()::int "total"
      from project p join account a on a."id" = p."ownerId"
      where ${matchingProjects(scope, match, campaign.targetStage)}
        and not exists (select 1 from campaign_project cp where cp."workspaceId" = p."workspaceId"
          and cp."campaignId" = ${campaign.id}::uuid and cp."projectId" = p."id")
      order by p."nameKey", p."id" limit ${SHOWN}`.execute(tx);
    return {
      rows: rows.map(({ stageRank, total: _, ...rest }) => ({ ...rest, stage: STAGES[stageRank] ?? "demo" })),
      total: rows[0]?.total ?? 0,
    };
  });
}
