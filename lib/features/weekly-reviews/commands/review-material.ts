import "server-only";
import { sql } from "kysely";
import type { ProjectContext } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import type { Objective } from "@/lib/domain/integrations/objective";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import type { Day } from "@/lib/domain/readiness/facts";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import type { CallTotals } from "@/lib/domain/weekly-reviews/movement";
import {
  comparedDays,
  type ReviewedIntegration,
  type ReviewMaterial,
} from "@/lib/domain/weekly-reviews/prepare";
import type { SeenEndpoint } from "@/lib/domain/weekly-reviews/review";

/** Everything a review of a project compares, in five statements however much is listed. */
export async function reviewMaterial(context: ProjectContext, today: Day): Promise<ReviewMaterial> {
  const since = await lastHeld(context);
  const listed = await listedIntegrations(context, since?.openedAt ?? null);
  const calls = await callsOf(context, today);
  const { timeZone } = context.standing.workspace;
  const newSince = since ? dayIn(timeZone, since.openedAt) : comparedDays(today).now.from;
  const endpoints = await newEndpoints(context, { from: newSince, to: today });
  return {
    since,
    removed: since ? await removedSince(context, since.openedAt) : [],
    integrations: listed.map((row) => toReviewed(row, calls, endpoints.get(row.id) ?? [])),
  };
}

async function lastHeld({ tx, scope, project }: ProjectContext): Promise<ReviewMaterial["since"]> {
  const { rows } = await sql<{ reviewId: string; week: IsoWeek; openedAt: Date }>`
    select "id" "reviewId", "week", "openedAt" from weekly_review
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid and "status" = 'closed'
    order by "week" desc limit 1`.execute(tx);
  const [row] = rows;
  return row ? { ...row, openedAt: row.openedAt.toISOString() } : null;
}

type ListedRow = {
  id: string;
  record: IntegrationRecord;
  revision: number;
  revisedAt: Date;
  approvedAt: Date | null;
  objective: Objective | null;
  beforeRevision: number | null;
  beforeRecord: IntegrationRecord | null;
};

async function listedIntegrations(
  { tx, scope, project }: ProjectContext,
  since: string | null,
): Promise<readonly ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select i."id", i."record", i."revision", i."approvedAt", i."objective", n."at" "revisedAt",
      b."number" "beforeRevision", b."record" "beforeRecord"
    from integration i
    join integration_revision n on n."workspaceId" = i."workspaceId" and n."integrationId" = i."id" and n."number" = i."revision"
    left join lateral (
      select r."number", r."record" from integration_revision r
      where r."workspaceId" = i."workspaceId" and r."integrationId" = i."id" and r."at" <= ${since}::timestamptz
      order by r."number" desc limit 1) b on true
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."projectId" = ${project.id}::uuid
      and i."deletedAt" is null`.execute(tx);
  return rows;
}

async function removedSince(
  { tx, scope, project }: ProjectContext,
  since: string,
): Promise<{ integrationId: string; name: string }[]> {
  const { rows } = await sql<{ integrationId: string; name: string }>`
    select "id" "integrationId", "name" from integration
    where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
      and "deletedAt" > ${since}::timestamptz and "createdAt" <= ${since}::timestamptz
    order by lower("name"), "id"`.execute(tx);
  return rows;
}

type CallsRow = CallTotals & { integrationId: string; recent: boolean };
type Calls = ReadonlyMap<string, { now: CallTotals | null; before: CallTotals | null }>;

async function callsOf({ tx, scope, project }: ProjectContext, today: Day): Promise<Calls> {
  const { now, before } = comparedDays(today);
  const { rows } = await sql<CallsRow>`
    with chosen as (
      select s."integrationId", s."day" >= ${now.from}::date "recent", s."calls", s."errors", s."latency"
      from call_statistic s
      join integration i on i."workspaceId" = s."workspaceId" and i."id" = s."integrationId"
      where i."workspaceId" = ${scope.workspaceId}::uuid and i."projectId" = ${project.id}::uuid and i."deletedAt" is null
        and s."day" between ${before.from}::date and ${now.to}::date
    ), buckets as (
      select c."integrationId", c."recent", u."bucket", sum(u."count")::bigint "count"
      from chosen c cross join lateral unnest(c."latency") with ordinality as u("count", "bucket") group by 1, 2, 3
    )
    select c."integrationId", c."recent", sum(c."calls")::bigint "calls", sum(c."errors")::bigint "errors",
      (select json_agg(b."count" order by b."bucket") from buckets b
        where b."integrationId" = c."integrationId" and b."recent" = c."recent") "latency"
    from chosen c group by 1, 2`.execute(tx);
  const grouped = Map.groupBy(rows, (row) => row.integrationId);
  return new Map(
    [...grouped].map(([id, own]) => {
      const [recent = null] = own.filter((row) => row.recent);
      const [earlier = null] = own.filter((row) => !row.recent);
      return [id, { now: recent, before: earlier }];
    }),
  );
}

type EndpointRow = SeenEndpoint & { integrationId: string };

async function newEndpoints(
  { tx, scope, project }: ProjectContext,
  { from, to }: { from: Day; to: Day },
): Promise<ReadonlyMap<string, readonly EndpointRow[]>> {
  const { rows } = await sql<EndpointRow>`
    select s."integrationId", s."endpoint", min(s."day")::text "firstSeenOn", sum(s."calls")::bigint "calls",
      sum(s."errors")::bigint "errors"
    from call_statistic s
    join integration i on i."workspaceId" = s."workspaceId" and i."id" = s."integrationId"
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."projectId" = ${project.id}::uuid and i."deletedAt" is null
      and s."day" between ${from}::date and ${to}::date and s."calls" > 0
      and not exists (select from call_statistic e where e."workspaceId" = s."workspaceId"
        and e."integrationId" = s."integrationId" and e."endpoint" = s."endpoint" and e."day" < ${from}::date)
    group by 1, 2`.execute(tx);
  return Map.groupBy(rows, (row) => row.integrationId);
}

function toReviewed(row: ListedRow, calls: Calls, endpoints: readonly EndpointRow[]): ReviewedIntegration {
  const { id, record, revision, revisedAt, approvedAt, objective, beforeRevision, beforeRecord } = row;
  return {
    ...{ id, record, revision },
    revisedAt: revisedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    before:
      beforeRevision === null || beforeRecord === null
        ? null
        : { revision: beforeRevision, record: beforeRecord },
    objectiveMs: objective?.p95Ms ?? null,
    calls: calls.get(id) ?? { now: null, before: null },
    newEndpoints: endpoints.map(({ integrationId: _, ...endpoint }) => endpoint),
  };
}
