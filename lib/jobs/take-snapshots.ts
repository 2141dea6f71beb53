import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { catalogueIn } from "@/lib/db/catalogues";
import { derive } from "@/lib/db/derive";
import { within } from "@/lib/db/within";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { applyChange, emptyFacts, type FactChange } from "@/lib/domain/readiness/change";
import type { Day, Facts, Instant } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { type ReadinessSummary, summarise } from "@/lib/domain/readiness/summary";

type Missing = { projectId: string; from: Day };
type ClosedDay = { day: Day; endsAt: Date };
type Recorded = { at: Date; change: FactChange };
type Snapshot = { day: Day; summary: ReadinessSummary };

/**
 * Writes the readiness of every project at the end of each day that is over in the workspace's zone and
 * not yet written. Days missed while nothing ran are worked out from what was recorded by their end, so
 * a late run writes what a punctual one would have. @returns how many snapshots were written.
 */
export async function takeSnapshots(workspaceId: string): Promise<number> {
  const scope = systemScope(workspaceId, "snapshot-day");
  let written = 0;
  for (const missing of await listMissing(scope)) written += await snapshotProject(scope, missing);
  return written;
}

/** Projects whose last snapshot is older than yesterday, with the first day each lacks. */
function listMissing(scope: Scope): Promise<Missing[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<Missing>`
      with zone as (
        select "timeZone" tz, (app_now() at time zone "timeZone")::date - 1 yesterday
        from workspace where "workspaceId" = ${scope.workspaceId}::uuid
      )
      select * from (
        select p."id" "projectId", coalesce(
          (select max(s."day") + 1 from snapshot s where s."workspaceId" = p."workspaceId" and s."projectId" = p."id"),
          (p."createdAt" at time zone zone.tz)::date) "from"
        from project p, zone
        where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
      ) due where due."from" <= (select yesterday from zone)`.execute(tx);
    return rows;
  });
}

async function snapshotProject(scope: Scope, { projectId, from }: Missing): Promise<number> {
  const { days, recorded } = await within(scope, async (tx) => {
    const closed = await sql<ClosedDay>`
      select d::date "day", (d::date + 1)::timestamp at time zone w."timeZone" "endsAt"
      from workspace w, generate_series(${from}::timestamp, (app_now() at time zone w."timeZone")::date - 1, '1 day') d
      where w."workspaceId" = ${scope.workspaceId}::uuid order by d`.execute(tx);
    const changes = await tx
      .selectFrom("revision")
      .select(["at", "change"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", projectId)
      .orderBy("number")
      .execute();
    return { days: closed.rows, recorded: changes };
  });
  const snapshots = await snapshotsOf(scope, days, recorded);
  if (snapshots.length > 0) await store(scope, projectId, snapshots);
  return snapshots.length;
}

/** A day without a change, before time changes anything, ends as the one before it did. */
async function snapshotsOf(
  scope: Scope,
  days: readonly ClosedDay[],
  recorded: readonly Recorded[],
): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  let facts: Facts = emptyFacts();
  let next = 0;
  let last: { readiness: Readiness; summary: ReadinessSummary } | null = null;
  for (const { day, endsAt } of days) {
    const before = next;
    for (let change = recorded[next]; change && change.at < endsAt; change = recorded[next]) {
      facts = applyChange(facts, change.change);
      next += 1;
    }
    if (next === 0) continue;
    const lastInstant = new Date(endsAt.getTime() - 1).toISOString();
    if (last === null || next > before || hasAged(last.readiness, lastInstant)) {
      const catalogue = await catalogueIn(scope, facts.checksVersion);
      const readiness = assessReadiness(catalogue, facts, lastInstant);
      last = { readiness, summary: summarise(readiness) };
    }
    snapshots.push({ day, summary: last.summary });
  }
  return snapshots;
}

function hasAged({ nextChangeAt }: Readiness, by: Instant): boolean {
  return nextChangeAt !== null && nextChangeAt <= by;
}

async function store(scope: Scope, projectId: string, snapshots: readonly Snapshot[]): Promise<void> {
  const rows = snapshots.map(({ day, summary }) => ({
    workspaceId: scope.workspaceId,
    projectId,
    day,
    score: summary.score,
    stage: summary.stage,
    summary: JSON.stringify(summary),
  }));
  await derive(scope, async (tx) => {
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
      const some = rows.slice(at, at + ROWS_PER_INSERT);
      await tx
        .insertInto("snapshot")
        .values(some)
        .onConflict((written) => written.doNothing())
        .execute();
    }
  });
}

const ROWS_PER_INSERT = 200;
