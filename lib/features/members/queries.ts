import "server-only";
import { sql } from "kysely";
import { requirePermission, systemScope } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { hashSecret } from "@/lib/auth/secrets";
import type { Tx } from "@/lib/db/connection";
import { workspaceOfInvitation } from "@/lib/db/invitations";
import { within } from "@/lib/db/within";
import type { WorkspaceRole } from "@/lib/domain/access/grants";

export type MemberRow = {
  accountId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  joinedAt: string;
  disabled: boolean;
  self: boolean;
  projectCount: number;
};

/** The workspace's people by name, with how many projects each owns. */
export async function listMembers(scope: Scope, open?: Tx): Promise<MemberRow[]> {
  const self = actorAccountId(scope.actor);
  const read = async (tx: Tx) => {
    const { rows } = await sql<Omit<MemberRow, "joinedAt"> & { joinedAt: Date }>`
      select m."accountId", a."name", a."email", m."role", m."joinedAt", m."disabledAt" is not null "disabled",
        m."accountId" is not distinct from ${self}::uuid "self",
        (select count(*) from project p where p."workspaceId" = m."workspaceId" and p."ownerId" = m."accountId"
          and p."deletedAt" is null) "projectCount"
      from member m join account a on a."id" = m."accountId"
      where m."workspaceId" = ${scope.workspaceId}::uuid
      order by lower(a."name"), m."accountId"`.execute(tx);
    return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
  };
  return within(scope, read, open);
}

export type InvitationRow = {
  id: string;
  email: string;
  role: WorkspaceRole;
  invitedByName: string;
  expiresAt: string;
};

/** Invitations that can still be accepted. @throws AppError "forbidden" for who may not invite. */
export async function listInvitations(scope: Scope, open?: Tx): Promise<InvitationRow[]> {
  requirePermission(scope, "member.invite");
  const read = async (tx: Tx) => {
    const { rows } = await sql<Omit<InvitationRow, "expiresAt"> & { expiresAt: Date }>`
      select i."id", i."email", i."role", a."name" "invitedByName", i."expiresAt"
      from invitation i join account a on a."id" = i."invitedBy"
      where i."workspaceId" = ${scope.workspaceId}::uuid and i."acceptedAt" is null and i."revokedAt" is null
        and i."expiresAt" > app_now()
      order by i."createdAt" desc`.execute(tx);
    return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
  };
  return within(scope, read, open);
}

export type OpenInvitation = {
  email: string;
  role: WorkspaceRole;
  workspaceName: string;
  inviterName: string;
};

/** What an invitation's link offers, for whoever holds it; null when it can no longer be accepted. */
export async function findInvitation(secret: string): Promise<OpenInvitation | null> {
  const workspaceId = await workspaceOfInvitation(secret);
  if (!workspaceId) return null;
  return within(systemScope(workspaceId, "show-invitation"), async (tx) => {
    const { rows } = await sql<OpenInvitation>`
      select i."email", i."role", w."name" "workspaceName", a."name" "inviterName"
      from invitation i join workspace w using ("workspaceId") join account a on a."id" = i."invitedBy"
      where i."workspaceId" = ${workspaceId}::uuid and i."tokenHash" = ${hashSecret(secret)}
        and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > app_now()
        and w."archivedAt" is null and w."deletedAt" is null`.execute(tx);
    return rows[0] ?? null;
  });
}
