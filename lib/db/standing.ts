import "server-only";
import { sql } from "kysely";
import { actorAccountId, type CommandTarget, type Scope } from "@/lib/auth/scope";
import type { ProjectRole, WorkspaceRole } from "@/lib/domain/access/grants";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import { AppError } from "@/lib/errors";
import type { Tx } from "./connection";

/** The actor's role as the database knows it inside this transaction, and the transaction's instant. */
export type Standing = {
  role: WorkspaceRole;
  /** What the actor is called, where the command concerns a project; empty for the system itself. */
  actorName: string;
  now: string;
  workspace: { slug: string; name: string; selfApproval: boolean; timeZone: string; archivedAt: Date | null };
};

export type LockedProject = {
  id: string;
  slug: string;
  name: string;
  ownerId: string;
  targetStage: Stage;
  version: number;
  archivedAt: Date | null;
  deletedAt: Date | null;
  revision: number;
  revisionKey: string | null;
  revisionBy: string | null;
  revisionAt: Date | null;
  digest: string;
  score: number;
  stage: Stage;
  role: ProjectRole | null;
  standing: Standing;
};

type StandingRow = {
  now: Date;
  actorName?: string | null;
  slug: string;
  workspaceName: string;
  selfApproval: boolean;
  timeZone: string;
  memberRole: WorkspaceRole | null;
  workspaceArchivedAt: Date | null;
};

/**
 * Reads who the actor is now, in the transaction that is about to write: a removal that committed counts.
 * Commands on the workspace itself take turns at its row, so that what one of them reads stays so until it commits.
 */
export async function lockStanding(tx: Tx, scope: Scope): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    select app_now() "now", w."slug", w."name" "workspaceName", w."selfApproval", w."timeZone",
           w."archivedAt" "workspaceArchivedAt", m."role" "memberRole"
    from workspace w
    left join member m on m."workspaceId" = w."workspaceId" and m."accountId" = ${actorAccountId(scope.actor)}::uuid
      and m."disabledAt" is null
    where w."workspaceId" = ${scope.workspaceId}::uuid and w."deletedAt" is null
    for no key update of w`.execute(tx);
  return toStanding(scope, rows[0]);
}

/** Locks the project's head row and reads the actor's standing with it, in one statement. */
export async function lockProject(tx: Tx, scope: CommandTarget): Promise<LockedProject> {
  const { rows } = await sql<StandingRow & Omit<LockedProject, "standing">>`
    select app_now() "now", w."slug" "workspaceSlug", w."name" "workspaceName", w."selfApproval", w."timeZone",
           w."archivedAt" "workspaceArchivedAt", m."role" "memberRole", a."name" "actorName", pm."role",
           p."id", p."slug", p."name", p."ownerId", p."targetStage", p."version", p."archivedAt", p."deletedAt",
           p."revision", p."revisionKey", p."revisionBy", p."revisionAt", p."digest", p."score", p."stage"
    from project p
    join workspace w on w."workspaceId" = p."workspaceId" and w."deletedAt" is null
    left join member m on m."workspaceId" = p."workspaceId" and m."accountId" = ${actorAccountId(scope.actor)}::uuid
      and m."disabledAt" is null
    left join account a on a."id" = m."accountId"
    left join project_member pm on pm."workspaceId" = p."workspaceId" and pm."projectId" = p."id"
      and pm."accountId" = m."accountId"
    where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${scope.projectId}::uuid
    for update of p`.execute(tx);
  const row = rows[0];
  if (!row) throw new AppError("not-found", "There is no such project here.");
  const standing = toStanding(scope, { ...row, slug: scope.slug });
  return { ...row, standing };
}

function toStanding(scope: Scope, row: StandingRow | undefined): Standing {
  if (!row) throw new AppError("not-found", "There is no such workspace.");
  const role = scope.actor.kind === "system" ? "owner" : row.memberRole;
  if (!role) throw new AppError("not-found", "There is no such workspace.");
  return {
    role,
    actorName: row.actorName ?? "",
    now: row.now.toISOString(),
    workspace: {
      slug: row.slug,
      name: row.workspaceName,
      selfApproval: row.selfApproval,
      timeZone: row.timeZone,
      archivedAt: row.workspaceArchivedAt,
    },
  };
}
