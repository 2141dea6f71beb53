import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { ProjectRole } from "@/lib/domain/access/grants";
import { tokenScopeFor } from "@/lib/domain/access/token-scopes";
import {
  type BulkChange,
  missingPlan,
  type Named,
  type Plan,
  permissionFor,
  planChange,
  type Standing,
} from "@/lib/domain/portfolio/bulk";
import { type Result, refuse } from "@/lib/result";

export type BulkInput = { change: BulkChange; projectIds: readonly string[] };
export type BulkRefusal = { code: "unknown-team" | "not-a-member" };

type StandingRow = Omit<Standing, "team" | "owner" | "reassessmentDueOn"> & {
  teamId: string | null;
  teamName: string | null;
  ownerId: string;
  ownerName: string;
  ownRole: ProjectRole | null;
  asked: boolean;
  askedFor: string | null;
};

/** What a change would do to each project, in the order they were named; nothing is written. */
export async function planBulk(
  scope: Scope,
  { change, projectIds }: BulkInput,
): Promise<Result<readonly Plan[], BulkRefusal>> {
  requirePermission(scope, "portfolio.read");
  return within(scope, async (tx) => {
    const named = await nameOf(tx, scope, change);
    if ("code" in named) return refuse(named);
    const rows = await standingOf(tx, scope, change, projectIds);
    const plans = new Map(rows.map((row) => [row.id, planOf(scope, row, change, named)]));
    return { ok: true, value: projectIds.map((id) => plans.get(id) ?? missingPlan(id)) };
  });
}

function planOf(scope: Scope, row: StandingRow, change: BulkChange, named: Named): Plan {
  const { teamId, teamName, ownerId, ownerName, ownRole, asked, askedFor, ...rest } = row;
  const standing: Standing = {
    ...rest,
    team: teamId === null ? null : { id: teamId, name: teamName ?? "" },
    owner: { id: ownerId, name: ownerName },
    reassessmentDueOn: asked ? askedFor : undefined,
  };
  const plan = planChange(standing, change, { workspace: scope.role, project: ownRole }, named);
  return tokenMay(scope, change) ? plan : { ...plan, outcome: "not-allowed", reason: "role" };
}

/** A token that only reads sees what would happen to its person's projects: nothing, by this token. */
function tokenMay({ actor }: Scope, change: BulkChange): boolean {
  return actor.kind !== "token" || actor.scopes.includes(tokenScopeFor(permissionFor(change)));
}

async function nameOf(tx: Tx, scope: Scope, change: BulkChange): Promise<Named | BulkRefusal> {
  if (change.kind === "team" && change.teamId !== null) {
    const team = await tx
      .selectFrom("team")
      .select("name")
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", change.teamId)
      .where("deletedAt", "is", null)
      .executeTakeFirst();
    return team ? { team: team.name, person: null } : { code: "unknown-team" };
  }
  if (change.kind === "owner" || change.kind === "person") {
    const person = await tx
      .selectFrom("member")
      .innerJoin("account", "account.id", "member.accountId")
      .select("account.name")
      .where("member.workspaceId", "=", scope.workspaceId)
      .where("member.accountId", "=", change.accountId)
      .where("member.disabledAt", "is", null)
      .executeTakeFirst();
    return person ? { team: null, person: person.name } : { code: "not-a-member" };
  }
  return { team: null, person: null };
}

async function standingOf(
  tx: Tx,
  scope: Scope,
  change: BulkChange,
  ids: readonly string[],
): Promise<readonly StandingRow[]> {
  const person = change.kind === "person" ? change.accountId : null;
  const { rows } = await sql<StandingRow>`
    select p."id", p."slug", p."name", p."archivedAt" is not null "archived", p."teamId", t."name" "teamName", p."ownerId",
      a."name" "ownerName", p."targetStage", p."targetDate"::text "targetDate", pm."role" "ownRole",
      (select o."role" from project_member o where o."workspaceId" = p."workspaceId" and o."projectId" = p."id"
        and o."accountId" = ${person}::uuid) "personRole",
      r."projectId" is not null "asked", r."dueOn"::text "askedFor"
    from project p
    join account a on a."id" = p."ownerId"
    left join team t on t."workspaceId" = p."workspaceId" and t."id" = p."teamId"
    left join project_member pm on pm."workspaceId" = p."workspaceId" and pm."projectId" = p."id"
      and pm."accountId" = ${actorAccountId(scope.actor)}::uuid
    left join lateral (select "projectId", "dueOn" from reassessment where "workspaceId" = p."workspaceId"
      and "projectId" = p."id" order by "requestedAt" desc, "id" desc limit 1) r on true
    where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = any(${[...ids]}::uuid[])
      and p."deletedAt" is null and ${visibleProjects(scope)}`.execute(tx);
  return rows;
}
