import "server-only";
import { type RawBuilder, sql } from "kysely";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import type { CallCounts, DayCounts, EndpointCounts } from "@/lib/domain/integrations/statistics";
import type { Day } from "@/lib/domain/readiness/facts";
import type { Tx } from "./connection";

export type Counted = { workspaceId: string; integrationIds: readonly string[] };
type Between = { from: Day; to: Day };

/** Sums of some rows of `call_statistic s`: calls, errors, and the histogram bucket by bucket. */
function sums(): RawBuilder<CallCounts> {
  const buckets = Array.from(
    { length: LATENCY_BUCKETS },
    (_, at) => sql`sum(s."latency"[${sql.lit(at + 1)}])`,
  );
  return sql`sum(s."calls")::bigint "calls", sum(s."errors")::bigint "errors", json_build_array(${sql.join(buckets)}) "latency"`;
}

function rowsOf({ workspaceId, integrationIds }: Counted, { from, to }: Between): RawBuilder<unknown> {
  return sql`call_statistic s where s."workspaceId" = ${workspaceId}::uuid
    and s."integrationId" = any(${[...integrationIds]}::uuid[]) and s."day" between ${from}::date and ${to}::date`;
}

/** What was counted of each integration over some days. */
export async function countsByIntegration(
  tx: Tx,
  counted: Counted,
  between: Between,
): Promise<(CallCounts & { integrationId: string })[]> {
  const { rows } = await sql<CallCounts & { integrationId: string }>`
    select s."integrationId", ${sums()} from ${rowsOf(counted, between)} group by 1`.execute(tx);
  return rows;
}

/** What was counted each day, per integration. */
export async function countsByDay(
  tx: Tx,
  counted: Counted,
  between: Between,
): Promise<(DayCounts & { integrationId: string })[]> {
  const { rows } = await sql<DayCounts & { integrationId: string }>`
    select s."integrationId", s."day", ${sums()} from ${rowsOf(counted, between)}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

/** What was counted of each endpoint, the busiest first. */
export async function countsByEndpoint(
  tx: Tx,
  counted: Counted,
  between: Between,
): Promise<Omit<EndpointCounts, "firstDay">[]> {
  const { rows } = await sql<Omit<EndpointCounts, "firstDay">>`
    select s."endpoint", ${sums()} from ${rowsOf(counted, between)}
    group by 1 order by sum(s."calls") desc, 1`.execute(tx);
  return rows;
}

export type FirstDay = { integrationId: string; endpoint: string; firstDay: Day };

/** The first day of each endpoint. It jumps from one endpoint to the next in the primary key. */
export async function firstDays(tx: Tx, { workspaceId, integrationIds }: Counted): Promise<FirstDay[]> {
  const { rows } = await sql<FirstDay>`
    with recursive found as (
      select i."id", (select min(s."endpoint") from call_statistic s
        where s."workspaceId" = ${workspaceId}::uuid and s."integrationId" = i."id") "endpoint"
      from unnest(${[...integrationIds]}::uuid[]) i("id")
      union all
      select f."id", (select min(s."endpoint") from call_statistic s
        where s."workspaceId" = ${workspaceId}::uuid and s."integrationId" = f."id" and s."endpoint" > f."endpoint")
      from found f where f."endpoint" is not null)
    select f."id" "integrationId", f."endpoint", (select min(s."day") from call_statistic s
      where s."workspaceId" = ${workspaceId}::uuid and s."integrationId" = f."id" and s."endpoint" = f."endpoint") "firstDay"
    from found f where f."endpoint" is not null`.execute(tx);
  return rows;
}

/** The last day anything was counted on, of the integrations that have one. */
export async function lastDays(
  tx: Tx,
  { workspaceId, integrationIds }: Counted,
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ id: string; day: Day | null }>`
    select i."id", (select max(s."day") from call_statistic s
      where s."workspaceId" = ${workspaceId}::uuid and s."integrationId" = i."id") "day"
    from unnest(${[...integrationIds]}::uuid[]) i("id")`.execute(tx);
  return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day] as const])));
}
