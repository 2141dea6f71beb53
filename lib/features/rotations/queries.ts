import "server-only";
import { type RawBuilder, sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { can, type ProjectRole } from "@/lib/domain/access/grants";
import { isOverdue, ROTATIONS_AHEAD_DAYS } from "@/lib/domain/integrations/rotation";
import { addDays } from "@/lib/domain/readiness/days";
import type { Day } from "@/lib/domain/readiness/facts";
import {
  MOST_ROTATIONS,
  MOST_UNDATED,
  type Rotation,
  type RotationCalendar,
  type RotationFilter,
  type Undated,
} from "./schema";

type Row = Omit<Rotation, "isOverdue"> & { role: ProjectRole | null };
export type RotationPlace = { dueOn: Day; integrationId: string };

/** The keys of every project the person may read that have a day to be rotated on, the earliest first. */
export async function listRotations(
  scope: Scope,
  filter: RotationFilter,
  page: { limit: number; after?: RotationPlace | undefined },
): Promise<Rotation[]> {
  requirePermission(scope, "portfolio.read");
  return within(scope, async (tx) => {
    const today = await todayIn(tx, scope);
    return (await readRotations(tx, scope, filter, page)).map((row) => shown(row, today));
  });
}

/** The rotations of the next ninety days and those that are overdue, with what else belongs on the page. */
export async function getRotationCalendar(
  scope: Scope,
  filter: Omit<RotationFilter, "until">,
): Promise<RotationCalendar> {
  requirePermission(scope, "portfolio.read");
  return within(scope, async (tx) => {
    const today = await todayIn(tx, scope);
    const until = addDays(today, ROTATIONS_AHEAD_DAYS);
    const rows = await readRotations(tx, scope, { ...filter, until }, { limit: MOST_ROTATIONS });
    const { total, later, undated } = await countKeys(tx, scope, filter, until);
    return {
      ...{ today, until, total, later },
      rotations: rows.map((row) => ({
        ...shown(row, today),
        mayMove: can({ workspace: scope.role, project: row.role }, "integration.edit"),
      })),
      undated: { total: undated, rows: await readUndated(tx, scope, filter) },
      ...(await readChoices(tx, scope)),
    };
  });
}

async function todayIn(tx: Tx, { workspaceId }: Scope): Promise<Day> {
  const { rows } = await sql<{ today: Day }>`
    select (app_now() at time zone "timeZone")::date "today" from workspace
    where "workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("The scope names a workspace that is not there.");
  return row.today;
}

/** Listed integrations `i` of living projects `p` the person may read. */
function listed(scope: Scope, { project, team }: RotationFilter): RawBuilder<unknown> {
  return sql`integration i join project p on p."workspaceId" = i."workspaceId" and p."id" = i."projectId"
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."deletedAt" is null and p."deletedAt" is null
      and p."archivedAt" is null and ${visibleProjects(scope)}
      and ${project === undefined ? sql`true` : sql`p."id" = ${project}::uuid`}
      and ${team === undefined ? sql`true` : sql`p."teamId" = ${team}::uuid`}`;
}

const dated = sql`i."rotationDueOn" is not null and i."record"->>'authMethod' is distinct from 'none'`;
/** That an integration has a key is only known where somebody has said how it is called. */
const undatedKey = sql`i."rotationDueOn" is null and i."record"->>'authMethod' <> 'none'`;
const projectOf = sql`json_build_object('id', p."id", 'slug', p."slug", 'name', p."name")`;

async function readRotations(
  tx: Tx,
  scope: Scope,
  filter: RotationFilter,
  { limit, after }: { limit: number; after?: RotationPlace | undefined },
): Promise<Row[]> {
  const { until } = filter;
  const person = (id: RawBuilder<unknown>) =>
    sql`(select json_build_object('id', a."id", 'name', a."name") from account a where a."id" = ${id})`;
  const { rows } = await sql<Row>`
    select i."id" "integrationId", i."name", i."record"->>'provider' "provider", ${projectOf} "project",
      i."rotationDueOn" "dueOn", ${person(sql`i."ownerId"`)} "owner",
      ${person(sql`(i."record"->>'secretOwnerId')::uuid`)} "secretOwner", i."version",
      (select m."role" from project_member m where m."workspaceId" = p."workspaceId" and m."projectId" = p."id"
        and m."accountId" = ${actorAccountId(scope.actor)}::uuid) "role"
    from ${listed(scope, filter)} and ${dated}
      and ${until === undefined ? sql`true` : sql`i."rotationDueOn" <= ${until}::date`}
      and ${after ? sql`(i."rotationDueOn", i."id") > (${after.dueOn}::date, ${after.integrationId}::uuid)` : sql`true`}
    order by i."rotationDueOn", i."id" limit ${limit}`.execute(tx);
  return rows;
}

function shown({ role: _, ...row }: Row, today: Day): Rotation {
  return { ...row, isOverdue: isOverdue(row.dueOn, today) };
}

async function countKeys(tx: Tx, scope: Scope, filter: RotationFilter, until: Day) {
  const { rows } = await sql<{ total: number; later: number; undated: number }>`
    select count(*) filter (where ${dated} and i."rotationDueOn" <= ${until}::date)::int "total",
      count(*) filter (where ${dated} and i."rotationDueOn" > ${until}::date)::int "later",
      count(*) filter (where ${undatedKey})::int "undated"
    from ${listed(scope, filter)}`.execute(tx);
  return rows[0] ?? { total: 0, later: 0, undated: 0 };
}

async function readUndated(tx: Tx, scope: Scope, filter: RotationFilter): Promise<Undated[]> {
  const { rows } = await sql<Undated>`
    select i."id" "integrationId", i."name", i."record"->>'provider' "provider", ${projectOf} "project"
    from ${listed(scope, filter)} and ${undatedKey}
    order by lower(p."name"), lower(i."name"), i."id" limit ${MOST_UNDATED}`.execute(tx);
  return rows;
}

/** Projects that list an integration, and their teams. */
async function readChoices(tx: Tx, scope: Scope): Promise<Pick<RotationCalendar, "projects" | "teams">> {
  const { rows } = await sql<Pick<RotationCalendar, "projects" | "teams">>`
    with listed as (select distinct p."id", p."slug", p."name", p."teamId" from ${listed(scope, {})})
    select coalesce((select json_agg(json_build_object('id', "id", 'slug', "slug", 'name', "name") order by lower("name"), "id")
        from listed), '[]') "projects",
      coalesce((select json_agg(json_build_object('id', t."id", 'name', t."name") order by lower(t."name"), t."id")
        from team t where t."workspaceId" = ${scope.workspaceId}::uuid and t."id" in (select "teamId" from listed)), '[]') "teams"`.execute(
    tx,
  );
  return rows[0] ?? { projects: [], teams: [] };
}
