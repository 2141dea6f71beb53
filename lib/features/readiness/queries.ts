import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { catalogueIn } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { type FactChange, foldChanges } from "@/lib/domain/readiness/change";
import type { Day, Facts, Instant } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { AppError } from "@/lib/errors";

/** What is known of a project and what follows from it, at one instant. */
export type Assessment = {
  facts: Facts;
  readiness: Readiness;
  /** What those facts are judged by: the built-in items, and the workspace's own of the project's version. */
  catalogue: Catalogue;
};

/** The facts of a project as they are recorded now. */
export function getFacts(scope: ProjectScope): Promise<Facts> {
  return within(scope, (tx) => loadFacts(tx, scope.workspaceId, scope.projectId));
}

/**
 * The readiness of a project now, or at the end of a past day in the workspace's zone.
 *
 * @throws AppError "invalid" for a day that has not begun, "not-found" for one before the registration.
 */
export async function getReadiness(scope: ProjectScope, asOf?: Day): Promise<Readiness> {
  return (await getAssessment(scope, asOf)).readiness;
}

/**
 * The facts and the readiness that follows, now or as of a day. Of a past day they are the fold of what
 * was recorded by its end, so that nothing written later, however backdated, rewrites it.
 *
 * @throws AppError like `getReadiness`.
 */
export async function getAssessment(scope: ProjectScope, asOf?: Day): Promise<Assessment> {
  const { facts, instant } = asOf === undefined ? await recordedNow(scope) : await recordedBy(scope, asOf);
  const catalogue = await catalogueIn(scope, facts.checksVersion);
  return { facts, catalogue, readiness: assessReadiness(catalogue, facts, instant) };
}

/** The version of every item somebody has touched; an item that is missing has version 0. */
export async function getItemVersions(scope: ProjectScope): Promise<Readonly<Record<string, number>>> {
  const rows = await within(scope, (tx) =>
    tx
      .selectFrom("item_answer")
      .select(["itemId", "version"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("projectId", "=", scope.projectId)
      .execute(),
  );
  return Object.fromEntries(rows.map((row) => [row.itemId, row.version]));
}

type Recorded = { facts: Facts; instant: Instant };

async function recordedNow(scope: ProjectScope): Promise<Recorded> {
  return { facts: await getFacts(scope), instant: now().toISOString() };
}

async function recordedBy(scope: ProjectScope, day: Day): Promise<Recorded> {
  const row = await within(scope, (tx) => revisionsBy(tx, scope, day));
  if (!row || row.startsAt > row.now) throw new AppError("invalid", "This day has not begun yet.");
  if (row.changes === null)
    throw new AppError("not-found", "The project was not registered yet on this day.");
  const lastInstant = new Date(row.endsAt.getTime() - 1);
  return {
    facts: foldChanges(row.changes),
    instant: (row.endsAt > row.now ? row.now : lastInstant).toISOString(),
  };
}

type RevisionsRow = { now: Date; startsAt: Date; endsAt: Date; changes: FactChange[] | null };

/** The zone is the database's business: a day may last 23 or 25 hours there. */
async function revisionsBy(tx: Tx, scope: ProjectScope, day: Day): Promise<RevisionsRow | undefined> {
  const { rows } = await sql<RevisionsRow>`
    with bounds as (
      select app_now() "now", ${day}::date::timestamp at time zone w."timeZone" "startsAt",
        (${day}::date + 1)::timestamp at time zone w."timeZone" "endsAt"
      from workspace w where w."workspaceId" = ${scope.workspaceId}::uuid
    )
    select b."now", b."startsAt", b."endsAt",
      (select json_agg(r."change" order by r."number") from revision r
        where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid
          and r."at" < b."endsAt") "changes"
    from bounds b`.execute(tx);
  return rows[0];
}
