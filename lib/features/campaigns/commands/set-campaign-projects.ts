import "server-only";
import { sql } from "kysely";
import { type Context, command } from "@/lib/db/command";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { refuse } from "@/lib/result";
import { livingProjects, matchingProjects } from "../queries/matching-sql";
import {
  type CampaignChoice,
  type CampaignRefusal,
  MOST_PROJECTS,
  setCampaignProjectsInput,
} from "../schema";
import { lockCampaign } from "./campaign-row";

type Changed = { version: number; added: number; removed: number };

/** Chooses the projects of a campaign, by a list or by what they are. Each keeps the stage it came in with. */
export const setCampaignProjects = command<typeof setCampaignProjectsInput, Changed, CampaignRefusal>({
  permission: "campaign.manage",
  input: setCampaignProjectsInput,
  async run(context) {
    const { input } = context;
    const refusal = await lockCampaign(context, input);
    if (refusal) return refuse(refusal);
    const standing = await projectsOf(context, input.campaignId);
    const asked = await askedFor(context, input.campaignId, input.choice);
    const unknown = input.choice.kind === "remove" ? [] : asked.unknown;
    if (unknown.length > 0) return refuse({ code: "unknown-projects", projectIds: unknown });
    const wanted = wantedAfter(input.choice, standing, asked.known);
    if (wanted.size > MOST_PROJECTS) return refuse({ code: "too-many-projects", most: MOST_PROJECTS });
    const added = [...wanted].filter((id) => !standing.has(id)).sort();
    const removed = [...standing].filter((id) => !wanted.has(id)).sort();
    await write(context, input, { added, removed });
    return {
      ok: true,
      value: { version: input.version + 1, added: added.length, removed: removed.length },
      event: {
        type: "campaign.projectsSet",
        data: { campaignId: input.campaignId, added, removed },
      },
    };
  },
});

function wantedAfter(
  choice: CampaignChoice,
  standing: ReadonlySet<string>,
  asked: readonly string[],
): ReadonlySet<string> {
  switch (choice.kind) {
    case "replace":
    case "replace-matching":
      return new Set(asked);
    case "add":
    case "add-matching":
      return new Set([...standing, ...asked]);
    case "remove":
      return new Set([...standing].filter((id) => !choice.projectIds.includes(id)));
    default:
      return choice satisfies never;
  }
}

async function projectsOf({ tx, scope }: Context, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("campaign_project")
    .select("projectId")
    .where("workspaceId", "=", scope.workspaceId)
    .where("campaignId", "=", campaignId)
    .execute();
  return new Set(rows.map(({ projectId }) => projectId));
}

type Asked = { known: readonly string[]; unknown: readonly string[] };

/** The projects named, of which only living ones of this workspace are known. */
async function askedFor({ tx, scope }: Context, campaignId: string, choice: CampaignChoice): Promise<Asked> {
  if (choice.kind === "add-matching" || choice.kind === "replace-matching") {
    const target = await tx
      .selectFrom("campaign")
      .select("targetStage")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", campaignId)
      .executeTakeFirstOrThrow();
    // One more than there may be tells that there are too many.
    const { rows } = await sql<{ id: string }>`
      select p."id" from project p where ${matchingProjects(scope, choice.matching, stageOf(target.targetStage))}
      limit ${MOST_PROJECTS + 1}`.execute(tx);
    return { known: rows.map(({ id }) => id), unknown: [] };
  }
  const { rows } = await sql<{ id: string }>`
    select p."id" from project p
    where ${livingProjects(scope)} and p."id" = any(${[...choice.projectIds]}::uuid[])`.execute(tx);
  const known = new Set(rows.map(({ id }) => id));
  return { known: [...known], unknown: choice.projectIds.filter((id) => !known.has(id.toLowerCase())) };
}

function stageOf(text: string): Stage {
  return text === "production" ? "production" : text === "beta" ? "beta" : "closed-pilot";
}

async function write(
  { tx, scope, now }: Context,
  { campaignId, version }: { campaignId: string; version: number },
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid and "campaignId" = ${campaignId}::uuid`;
  await sql`
    with gone as (delete from campaign_project where ${own} and "projectId" = any(${[...removed]}::uuid[])),
    come as (insert into campaign_project ("workspaceId", "campaignId", "projectId", "addedAt", "stageRankAtStart")
      select p."workspaceId", ${campaignId}::uuid, p."id", ${now}::timestamptz, p."stageRank" from project p
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = any(${[...added]}::uuid[]))
    update campaign set "version" = ${version + 1}
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${campaignId}::uuid`.execute(tx);
}
