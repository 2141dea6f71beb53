import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { seesEveryProject, visibleProjects } from "@/lib/auth/visible-projects";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { missedReview } from "./conditions-sql";

/** People and teams a filter offers by name; a larger workspace finds the rest by searching. */
const CHOICES = 200;

/** One JSON object of the shape `PortfolioFrame`. */
export function portfolioFrame(scope: Scope): RawBuilder<unknown> {
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid`;
  return sql`select json_build_object(
    'workspaceName', (select "name" from workspace where ${own}),
    'today', (select (app_now() at time zone "timeZone")::date from workspace where ${own}),
    'tally', (${seesEveryProject(scope) ? keptTally(scope, own) : countedTally(scope)}),
    'teams', coalesce((select json_agg(json_build_array("id", "name") order by lower("name")) from (
      select "id", "name" from team where ${own} and "deletedAt" is null order by lower("name") limit ${CHOICES}) t), '[]'),
    'owners', coalesce((select json_agg(json_build_array("accountId", "name") order by lower("name")) from (
      select m."accountId", a."name" from member m join account a on a."id" = m."accountId"
      where m.${own} order by lower(a."name") limit ${CHOICES}) o), '[]'))`;
}

/** Whoever sees everything reads the counters the database keeps: a dozen rows at any size. */
function keptTally(scope: Scope, own: RawBuilder<unknown>): RawBuilder<unknown> {
  const of = (key: string) => sql`coalesce(sum("count") filter (where "key" = ${sql.lit(key)}), 0)::int`;
  return sql`select json_build_object('total', ${of("total")},
    'stages', json_build_array(${sql.join(STAGES.map((stage) => of(`stage:${stage}`)))}),
    'blocked', ${of("blocked")}, 'stale', ${of("stale")}, 'expiring', ${of("expiring")},
    -- Time makes a review missed, not a change: it cannot be kept, only counted, over those that are behind.
    'missed', (select count(*)::int from project p where p.${own} and p."deletedAt" is null
      and p."archivedAt" is null and ${missedReview(scope)}))
    from portfolio_tally where ${own}`;
}

/** A member counts the few projects they have a role on. */
function countedTally(scope: Scope): RawBuilder<unknown> {
  const stages = STAGES.map((_, rank) => sql`count(*) filter (where p."stageRank" = ${sql.lit(rank)})::int`);
  return sql`select json_build_object('total', count(*)::int, 'stages', json_build_array(${sql.join(stages)}),
    'blocked', count(*) filter (where p."blockers" > 0)::int, 'stale', count(*) filter (where p."staleCount" > 0)::int,
    'expiring', count(*) filter (where p."expiringCount" > 0)::int,
    'missed', count(*) filter (where ${missedReview(scope)})::int)
    from project p where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null
      and p."archivedAt" is null and ${visibleProjects(scope)}`;
}
