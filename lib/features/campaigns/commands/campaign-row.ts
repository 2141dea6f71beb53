import "server-only";
import { sql } from "kysely";
import type { Context } from "@/lib/db/command";
import type { Day } from "@/lib/domain/readiness/facts";
import type { CampaignRefusal } from "../schema";

type Seen = { campaignId: string; version: number };

/** Locks a campaign the caller saw in this very version; anything else is a refusal. */
export async function lockCampaign(
  { tx, scope }: Context,
  { campaignId, version }: Seen,
): Promise<CampaignRefusal | null> {
  const row = await tx
    .selectFrom("campaign")
    .select(["version", "closedAt"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", campaignId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { code: "no-such-campaign" };
  if (row.closedAt) return { code: "campaign-closed" };
  if (row.version !== version) return { code: "changed-meanwhile", current: { version: row.version } };
  return null;
}

/** What a campaign may not be called or be due on. */
export async function judgeFields(
  { tx, scope, standing, now }: Context,
  wanted: { campaignId: string | null; name?: string | undefined; dueOn?: Day | undefined },
): Promise<CampaignRefusal | null> {
  if (wanted.name !== undefined) {
    const { rows } = await sql`
      select 1 from campaign where "workspaceId" = ${scope.workspaceId}::uuid and "closedAt" is null
        and lower("name") = lower(${wanted.name}) and "id" is distinct from ${wanted.campaignId}::uuid`.execute(
      tx,
    );
    if (rows.length > 0) return { code: "campaign-name-taken" };
  }
  if (wanted.dueOn !== undefined) {
    const { rows } = await sql<{ today: Day }>`
      select (${now}::timestamptz at time zone ${standing.workspace.timeZone})::date "today"`.execute(tx);
    const today = rows[0]?.today ?? now.slice(0, 10);
    if (wanted.dueOn < today) return { code: "campaign-due-in-past", today };
  }
  return null;
}
