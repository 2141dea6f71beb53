import { sql } from "kysely";
import { transaction } from "@/lib/db/transaction";
import type { Person } from "./world";

/**
 * Fills somebody's workspace with projects straight in the tables, with every score, stage and date a
 * list can meet: what lists do at size does not depend on how the rows came about.
 */
export async function manyProjects(host: Person, count: number, label = "App"): Promise<void> {
  const { workspaceId } = host.scope;
  await transaction("write", { workspaceId }, async (tx) => {
    await sql`
      insert into project ("workspaceId", "id", "slug", "name", "ownerId", "targetStage", "targetDate", "score", "stage",
        "stageRank", "blockers", "staleCount", "expiringCount", "updatedAt", "spark", "trustMix",
        "reviewsFrom", "lastReviewWeek", "rolloutSlipDays")
      select ${workspaceId}::uuid, gen_random_uuid(), ${label.toLowerCase()}::text || '-' || n,
        ${label}::text || ' ' || lpad((n * 7919 % ${count})::text, 5, '0'), ${host.accountId}::uuid, 'beta',
        case when n % 3 = 0 then date '2027-01-01' + n % 90 end, n * 31 % 101,
        (array['demo', 'closed-pilot', 'beta', 'production'])[n % 4 + 1], n % 4, n % 5, n % 7, n % 3,
        timestamptz '2026-06-01 00:00Z' + (n / 3) * interval '1 minute', '{10,20,30}', '{1,2,3,4,5}',
        case when n % 3 < 2 then '2026-W01' end, case when n % 3 = 0 then '2026-W' || lpad((n % 60)::text, 2, '0') end,
        case when n % 3 = 1 then n % 40 - 10 end
      from generate_series(1, ${count}::int) n`.execute(tx);
    await sql`
      insert into project_slug ("workspaceId", "slug", "projectId")
      select "workspaceId", "slug", "id" from project
      where "workspaceId" = ${workspaceId}::uuid and "name" like ${`${label} %`} on conflict do nothing`.execute(
      tx,
    );
    await sql`
      insert into project_word ("workspaceId", "word", "projectId")
      select "workspaceId", w, "id" from project, unnest(string_to_array(lower("name"), ' ')) w
      where "workspaceId" = ${workspaceId}::uuid on conflict do nothing`.execute(tx);
  });
}
