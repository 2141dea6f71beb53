import "server-only";
import { type RawBuilder, sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { kindOf, typesOfKind } from "@/lib/domain/events/kinds";
import { eventSentence, type HappenedEvent, isHappened } from "@/lib/domain/events/sentences";
import { ACTIVITY_PAGE, type ActivityEntry, type ActivityFilter, type ActivityPage } from "../schema";
import { loadEventNames } from "./event-names";

type EventRow = {
  seq: number;
  at: Date;
  type: string;
  actorId: string | null;
  body: string;
  projectId: string | null;
  projectSlug: string | null;
  projectName: string | null;
};
type Place = { before?: number | null; limit?: number };

/** What happened in a project, newest first. */
export function listActivity(
  scope: ProjectScope,
  filter: ActivityFilter,
  place: Place = {},
): Promise<ActivityPage> {
  return listEvents(scope, sql`e."projectId" = ${scope.projectId}::uuid`, filter, place);
}

/** What happened in the whole workspace, newest first. @throws AppError "forbidden" for who may not read it. */
export async function listAudit(
  scope: Scope,
  filter: ActivityFilter,
  place: Place = {},
): Promise<ActivityPage> {
  requirePermission(scope, "audit.read");
  return listEvents(scope, sql`true`, filter, place);
}

/** Every page one after the other, for an export. */
export async function* eachActivityPage(
  scope: ProjectScope,
  filter: ActivityFilter,
): AsyncGenerator<readonly ActivityEntry[]> {
  let before: number | null = null;
  do {
    const page: ActivityPage = await listActivity(scope, filter, { before, limit: 500 });
    yield page.entries;
    before = page.before;
  } while (before !== null);
}

/** People who did something in a project, by name, for the filter. */
export function listActors(scope: ProjectScope): Promise<{ id: string; name: string }[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select a."id", a."name" from account a
      where a."deletedAt" is null and a."id" in (select e."actorId" from event e
        where e."workspaceId" = ${scope.workspaceId}::uuid and e."projectId" = ${scope.projectId}::uuid)
      order by lower(a."name"), a."id"`.execute(tx);
    return rows;
  });
}

function listEvents(
  scope: Scope,
  where: RawBuilder<unknown>,
  filter: ActivityFilter,
  { before = null, limit = ACTIVITY_PAGE }: Place,
): Promise<ActivityPage> {
  return within(scope, async (tx) => {
    const { rows } = await sql<EventRow>`
      select e."seq", e."at", e."type", e."actorId", e."body", p."id" "projectId", p."slug" "projectSlug", p."name" "projectName"
      from event e left join project p on p."workspaceId" = e."workspaceId" and p."id" = e."projectId"
      where e."workspaceId" = ${scope.workspaceId}::uuid and ${where} and ${conditions(scope, filter)}
        and ${before === null ? sql`true` : sql`e."seq" < ${before}::bigint`}
      order by e."seq" desc limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const entries = await entriesOf(tx, scope, shown);
    return { entries, before: rows.length > limit && last ? last.seq : null };
  });
}

function conditions(scope: Scope, { kind, person, from, to }: ActivityFilter): RawBuilder<unknown> {
  const zone = sql`(select w."timeZone" from workspace w where w."workspaceId" = ${scope.workspaceId}::uuid)`;
  const wanted: readonly (RawBuilder<unknown> | false)[] = [
    sql`true`,
    kind !== null && sql`e."type" = any(${[...typesOfKind(kind)]}::text[])`,
    person !== null && sql`e."actorId" = ${person}::uuid`,
    from !== null && sql`e."at" >= ${from}::date::timestamp at time zone ${zone}`,
    to !== null && sql`e."at" < (${to}::date + 1)::timestamp at time zone ${zone}`,
  ];
  return sql.join(
    wanted.filter((part) => part !== false),
    sql` and `,
  );
}

async function entriesOf(tx: Tx, scope: Scope, rows: readonly EventRow[]): Promise<ActivityEntry[]> {
  const read = rows.flatMap((row) => {
    const event = happened(row.body);
    return event ? [{ row, event }] : [];
  });
  const actors = rows.flatMap((row) => (row.actorId === null ? [] : [row.actorId]));
  const names = await loadEventNames(
    tx,
    scope,
    actors,
    read.map(({ event }) => event),
  );
  return read.map(({ row, event }) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    type: event.type,
    kind: kindOf(event.type),
    actor: row.actorId === null ? null : { id: row.actorId, name: names.person(row.actorId) },
    project: projectOf(row),
    sentence: eventSentence(event, names),
  }));
}

function projectOf({ projectId, projectSlug, projectName }: EventRow): ActivityEntry["project"] {
  if (projectId === null || projectSlug === null || projectName === null) return null;
  return { id: projectId, slug: projectSlug, name: projectName };
}

function happened(body: string): HappenedEvent | null {
  const value: unknown = JSON.parse(body);
  return isHappened(value) ? value : null;
}
