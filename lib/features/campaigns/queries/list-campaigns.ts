import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { forecastOf } from "@/lib/domain/campaigns/forecast";
import { MOST_URGENT, progressOf } from "@/lib/domain/campaigns/progress";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Day } from "@/lib/domain/readiness/facts";
import { AppError } from "@/lib/errors";
import type { Campaign, CampaignProject } from "../schema";
import { livingProjects } from "./matching-sql";

type CampaignRow = Omit<Campaign, "progress" | "createdAt" | "closedAt"> & {
  createdAt: Date;
  closedAt: Date | null;
  today: Day;
  courses: readonly (readonly [stageRank: number, score: number, weeks: number[]])[];
};

/** The weeks a forecast looks at are the last of these. */
const WEEKS_READ = 8;
const MOST_CAMPAIGNS = 500;

/** Every campaign with its progress: open ones first, by the day they are due. */
export async function listCampaigns(
  scope: Scope,
  which: { campaignId?: string; open?: boolean } = {},
): Promise<Campaign[]> {
  requirePermission(scope, "campaign.read");
  return within(scope, async (tx) => (await readCampaigns(tx, scope, which)).map(toCampaign));
}

/** @throws AppError "not-found" */
export async function getCampaign(scope: Scope, campaignId: string): Promise<Campaign> {
  const [found] = await listCampaigns(scope, { campaignId });
  if (!found) throw new AppError("not-found", "There is no such campaign.");
  return found;
}

async function readCampaigns(
  tx: Tx,
  scope: Scope,
  { campaignId, open = false }: { campaignId?: string; open?: boolean },
): Promise<readonly CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`
    select c."id", c."name", c."targetStage", c."dueOn", c."note", a."name" "createdBy", c."createdAt", c."closedAt",
      c."version", (app_now() at time zone w."timeZone")::date "today",
      coalesce((select json_agg(json_build_array(p."stageRank", p."score",
          p."spark"[greatest(1, cardinality(p."spark") - ${WEEKS_READ - 1}):]))
        from campaign_project cp join project p on p."workspaceId" = cp."workspaceId" and p."id" = cp."projectId"
        where cp."workspaceId" = c."workspaceId" and cp."campaignId" = c."id" and ${livingProjects(scope)}), '[]') "courses"
    from campaign c join workspace w using ("workspaceId") left join account a on a."id" = c."createdBy"
    where c."workspaceId" = ${scope.workspaceId}::uuid
      and ${campaignId === undefined ? sql`true` : sql`c."id" = ${campaignId}::uuid`}
      and ${open ? sql`c."closedAt" is null` : sql`true`}
    order by c."closedAt" is not null, c."dueOn", c."id" limit ${MOST_CAMPAIGNS}`.execute(tx);
  return rows;
}

function toCampaign({ today, courses, createdAt, closedAt, ...rest }: CampaignRow): Campaign {
  const forecasts = courses.map(([rank, score, weeks]) =>
    forecastOf({
      stage: stageAt(rank),
      score,
      weeks,
      target: rest.targetStage,
      due: rest.dueOn,
      today: closedAt ? earlier(today, closedAt) : today,
    }),
  );
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    progress: progressOf(forecasts),
  };
}

/** A closed campaign is judged by the day it was closed: it does not get later and later. */
function earlier(today: Day, closedAt: Date): Day {
  const closed = closedAt.toISOString().slice(0, 10);
  return closed < today ? closed : today;
}

type ProjectRow = Omit<CampaignProject, "forecast" | "stage" | "stageAtStart"> & {
  stageRank: number;
  stageRankAtStart: number;
  target: Stage;
  dueOn: Day;
  today: Day;
};

/** The projects of a campaign, those that most need somebody first. */
export async function listCampaignProjects(scope: Scope, campaignId: string): Promise<CampaignProject[]> {
  requirePermission(scope, "campaign.read");
  const rows = await within(scope, async (tx) => {
    const read = sql<ProjectRow>`
      select p."id", p."slug", p."name", a."name" "owner", p."stageRank", cp."stageRankAtStart", p."score", p."blockers",
        p."spark"[greatest(1, cardinality(p."spark") - ${WEEKS_READ - 1}):] "weeks",
        c."targetStage" "target", c."dueOn", (app_now() at time zone w."timeZone")::date "today"
      from campaign c join workspace w using ("workspaceId")
      join campaign_project cp on cp."workspaceId" = c."workspaceId" and cp."campaignId" = c."id"
      join project p on p."workspaceId" = cp."workspaceId" and p."id" = cp."projectId"
      join account a on a."id" = p."ownerId"
      where c."workspaceId" = ${scope.workspaceId}::uuid and c."id" = ${campaignId}::uuid and ${livingProjects(scope)}
      order by p."nameKey", p."id"`;
    return (await read.execute(tx)).rows;
  });
  return rows.map(toProject).sort(mostUrgentFirst);
}

function toProject(row: ProjectRow): CampaignProject {
  const { stageRank, stageRankAtStart, target, dueOn, today, ...rest } = row;
  const stage = stageAt(stageRank);
  const { score, weeks } = rest;
  const forecast = forecastOf({ stage, score, weeks, target, due: dueOn, today });
  return { ...rest, stage, stageAtStart: stageAt(stageRankAtStart), forecast };
}

function mostUrgentFirst(left: CampaignProject, right: CampaignProject): number {
  const byState = MOST_URGENT.indexOf(left.forecast.state) - MOST_URGENT.indexOf(right.forecast.state);
  return byState || (right.forecast.daysLate ?? 0) - (left.forecast.daysLate ?? 0);
}

function stageAt(rank: number): Stage {
  return STAGES[rank] ?? "demo";
}
