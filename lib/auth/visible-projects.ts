import { type RawBuilder, sql } from "kysely";
import { can, PROJECT_ROLES } from "@/lib/domain/access/grants";
import { actorAccountId, type Scope } from "./scope";

/** Whether the actor reads every project of the workspace, with no role on any. */
export function seesEveryProject(scope: Scope): boolean {
  return scope.actor.kind === "system" || can({ workspace: scope.role, project: null }, "project.read");
}

/**
 * The projects the scope's actor may read, as a condition on `project p`: what `openProject` decides
 * for one project, for a list of them.
 */
export function visibleProjects(scope: Scope): RawBuilder<boolean> {
  if (seesEveryProject(scope)) return sql`true`;
  const reading = PROJECT_ROLES.filter((project) => can({ workspace: scope.role, project }, "project.read"));
  return sql`exists (select 1 from project_member visible where visible."workspaceId" = p."workspaceId"
    and visible."projectId" = p."id" and visible."accountId" = ${actorAccountId(scope.actor)}::uuid
    and visible."role" = any(${[...reading]}::text[]))`;
}
