import "server-only";
import { sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { checkTitles } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { isWorkspaceCheckId } from "@/lib/domain/checks/compose";
import type { EventNames } from "@/lib/domain/events/phrase-parts";
import type { HappenedEvent } from "@/lib/domain/events/sentences";

type NameMap = Record<string, string> | null;

/**
 * The present names of everything some events mention, in one statement. Who deleted their account, and
 * what was never in this workspace, has none.
 */
export async function loadEventNames(
  tx: Tx,
  scope: Scope,
  actorIds: readonly string[],
  events: readonly HappenedEvent[],
): Promise<EventNames> {
  const ids = [...new Set([...actorIds, ...events.flatMap(mentioned)])];
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid and "id" = any(${ids}::uuid[])`;
  const { rows } = await sql<{ people: NameMap; teams: NameMap; evidence: NameMap }>`
    select (select json_object_agg("id", "name") from account where "id" = any(${ids}::uuid[]) and "deletedAt" is null) "people",
      (select json_object_agg("id", "name") from team where ${own}) "teams",
      (select json_object_agg("id", "title") from evidence where ${own}) "evidence"`.execute(tx);
  const found = rows[0];
  const checks = events.some(mentionsOwnChecks) ? await checkTitles(tx, scope.workspaceId) : {};
  return {
    person: (id) => found?.people?.[id] ?? null,
    team: (id) => found?.teams?.[id] ?? null,
    evidence: (id) => found?.evidence?.[id] ?? null,
    item: (id) => findItem(currentCatalogue, id)?.title ?? checks[id] ?? null,
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function mentionsOwnChecks({ data }: HappenedEvent): boolean {
  return Object.values(data)
    .flat()
    .some((value) => typeof value === "string" && isWorkspaceCheckId(value));
}

/** Everything in an event's data that looks like an id; what it is of shows when it is looked up. */
function mentioned({ data }: HappenedEvent): string[] {
  return Object.values(data).filter(
    (value): value is string => typeof value === "string" && UUID.test(value),
  );
}
