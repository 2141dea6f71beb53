import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import type { CampaignMatch } from "../schema";

/** Projects `p` that work goes on in: neither archived nor in the trash. */
export function livingProjects(scope: Scope): RawBuilder<unknown> {
  return sql`p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
    and ${visibleProjects(scope)}`;
}

/** Which living projects a match takes in, for a campaign that aims at a stage. */
export function matchingProjects(scope: Scope, match: CampaignMatch, target: Stage): RawBuilder<unknown> {
  const wanted: readonly (RawBuilder<unknown> | false)[] = [
    livingProjects(scope),
    match.stage !== null && sql`p."stageRank" = ${STAGES.indexOf(match.stage)}::smallint`,
    match.team !== null && sql`p."teamId" = ${match.team}::uuid`,
    match.owner !== null && sql`p."ownerId" = ${match.owner}::uuid`,
    match.scenario !== null &&
      sql`exists (select 1 from project_scenario s where s."workspaceId" = p."workspaceId"
        and s."projectId" = p."id" and s."scenario" = ${match.scenario})`,
    match.below && sql`p."stageRank" < ${STAGES.indexOf(target)}::smallint`,
    match.q !== "" && sql`strpos(lower(p."name"), lower(${match.q})) > 0`,
  ];
  return sql.join(
    wanted.filter((part) => part !== false),
    sql` and `,
  );
}
