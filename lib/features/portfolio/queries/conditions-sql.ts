import "server-only";
import { type RawBuilder, sql } from "kysely";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { NONE } from "@/lib/domain/portfolio/asked";
import { wordsOf } from "@/lib/domain/projects/words";
import type { PortfolioFilter } from "../schema";

type Part = RawBuilder<unknown>;

/** Which `project p` a filter shows to the actor; the words of a search apart, which are found before. */
export function conditions(scope: Scope, filter: Omit<PortfolioFilter, "q">): Part {
  const own = sql`"workspaceId" = ${scope.workspaceId}::uuid`;
  const wanted: readonly (Part | false)[] = [
    sql`p.${own} and p."deletedAt" is null`,
    filter.show === "active" && sql`p."archivedAt" is null`,
    filter.show === "archived" && sql`p."archivedAt" is not null`,
    visibleProjects(scope),
    filter.stage !== null && sql`p."stageRank" = ${STAGES.indexOf(filter.stage)}::smallint`,
    filter.team !== null &&
      (filter.team === NONE ? sql`p."teamId" is null` : sql`p."teamId" = ${filter.team}::uuid`),
    filter.owner !== null && sql`p."ownerId" = ${filter.owner}::uuid`,
    filter.scenario !== null && ofScenario(own, filter.scenario),
    filter.blocked && sql`p."blockers" > 0::smallint`,
    filter.stale && sql`p."staleCount" > 0::smallint`,
    filter.missed && missedReview(scope),
    filter.mine &&
      sql`exists (select 1 from project_member m where m.${own} and m."projectId" = p."id"
        and m."accountId" = ${actorAccountId(scope.actor)}::uuid)`,
  ];
  return sql.join(
    wanted.filter((part) => part !== false),
    sql` and `,
  );
}

/** `project p` did not hold the review of the last week that is over. Weeks compare as text. */
export function missedReview({ workspaceId }: Scope): Part {
  const last = sql`(select to_char((app_now() at time zone w."timeZone")::date - 7, 'IYYY"-W"IW') from workspace w
    where w."workspaceId" = ${workspaceId}::uuid)`;
  return sql`p."reviewsFrom" is not null and p."reviewsFrom" <= ${last}
    and (p."lastReviewWeek" is null or p."lastReviewWeek" < ${last})`;
}

/** The same with the words of the search: for counts and sets, which have no order to find them in. */
export function conditionsWithWords(scope: Scope, filter: PortfolioFilter): Part {
  const words = wordsOf(filter.q).map((typed) => sql`and ${hasWord(sql`p."id"`, scope, typed)}`);
  return sql`${conditions(scope, filter)} ${sql.join(words, sql` `)}`;
}

export function hasWord(projectId: Part, scope: Scope, typed: string): Part {
  return sql`exists (select 1 from project_word o where o."workspaceId" = ${scope.workspaceId}::uuid
    and o."projectId" = ${projectId} and ${startsWith("o", typed)})`;
}

/** A prefix as a range of the "C" collation: LIKE behind row-level security could not use the index. */
export function startsWith(alias: "w" | "o" | "e", typed: string): Part {
  const column = sql.ref(`${alias}.word`);
  return sql`${column} >= ${typed}::text and ${column} < ${typed}::text || chr(1114109)`;
}

function ofScenario(own: Part, scenario: NonNullable<PortfolioFilter["scenario"]>): Part {
  return scenario === NONE
    ? sql`not exists (select 1 from project_scenario s where s.${own} and s."projectId" = p."id")`
    : sql`exists (select 1 from project_scenario s where s.${own} and s."projectId" = p."id"
        and s."scenario" = ${scenario})`;
}
