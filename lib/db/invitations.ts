import "server-only";
import { sql } from "kysely";
import { hashSecret } from "@/lib/auth/secrets";
import type { ProjectRole, WorkspaceRole } from "@/lib/domain/access/grants";
import type { Tx } from "./connection";
import { outsideWorkspaces } from "./within";

/** The workspace an invitation's link leads to; null for one that leads nowhere. */
export async function workspaceOfInvitation(secret: string): Promise<string | null> {
  const { rows } = await outsideWorkspaces((tx) =>
    sql<{ workspaceId: string }>`select "workspaceId" from find_invitation(${hashSecret(secret)})`.execute(
      tx,
    ),
  );
  return rows[0]?.workspaceId ?? null;
}

/** The address an open invitation was sent to, locked until the transaction ends; null when it is not open. */
export async function findInvitedAddress(
  tx: Tx,
  workspaceId: string,
  secret: string,
): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    select i."email" from invitation i join workspace w using ("workspaceId")
    where i."workspaceId" = ${workspaceId}::uuid and i."tokenHash" = ${hashSecret(secret)}
      and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > app_now()
      and w."archivedAt" is null and w."deletedAt" is null
    for update of i`.execute(tx);
  return rows[0]?.email ?? null;
}

type Redeemed = {
  role: WorkspaceRole;
  projectId: string | null;
  projectRole: ProjectRole | null;
  slug: string;
};

/**
 * Uses an invitation up and makes the person a member. Null when it is used, revoked or expired.
 * Somebody who is a member already keeps the role they have, and a lock-out is not undone by a link.
 */
export async function redeemInvitation(
  tx: Tx,
  entry: { workspaceId: string; secret: string; accountId: string; now: string },
): Promise<{ slug: string; role: WorkspaceRole } | null> {
  const { workspaceId, secret, accountId, now } = entry;
  const { rows } = await sql<Redeemed>`
    update invitation i set "acceptedAt" = ${now}::timestamptz
    from workspace w
    where i."workspaceId" = ${workspaceId}::uuid and w."workspaceId" = i."workspaceId"
      and i."tokenHash" = ${hashSecret(secret)} and i."acceptedAt" is null and i."revokedAt" is null
      and i."expiresAt" > ${now}::timestamptz and w."archivedAt" is null
    returning i."role", i."projectId", i."projectRole", w."slug"`.execute(tx);
  const invitation = rows[0];
  if (!invitation) return null;
  await tx
    .insertInto("member")
    .values({ workspaceId, accountId, role: invitation.role, joinedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { projectId, projectRole } = invitation;
  if (projectId && projectRole) {
    await tx
      .insertInto("project_member")
      .values({ workspaceId, projectId, accountId, role: projectRole, addedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return { slug: invitation.slug, role: invitation.role };
}
