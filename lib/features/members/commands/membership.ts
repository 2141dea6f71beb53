import "server-only";
import { sql } from "kysely";
import type { Context } from "@/lib/db/command";
import type { WorkspaceRole } from "@/lib/domain/access/grants";
import type { MemberRefusal } from "../schema";

export type LockedMember = { accountId: string; role: WorkspaceRole; disabledAt: Date | null };

/** Locks every owner's row and the member's own, so that two owners cannot leave at once. */
export async function lockMember({ tx, scope }: Context, accountId: string): Promise<LockedMember | null> {
  const { rows } = await sql<LockedMember>`
    select "accountId", "role", "disabledAt" from member
    where "workspaceId" = ${scope.workspaceId}::uuid and ("role" = 'owner' or "accountId" = ${accountId}::uuid)
    order by "accountId" for update`.execute(tx);
  return rows.find((row) => row.accountId === accountId) ?? null;
}

/** Whether the workspace would be left without an owner who can act. */
export async function isLastOwner({ tx, scope }: Context, member: LockedMember): Promise<boolean> {
  if (member.role !== "owner") return false;
  const other = await tx
    .selectFrom("member")
    .select("accountId")
    .where("workspaceId", "=", scope.workspaceId)
    .where("role", "=", "owner")
    .where("disabledAt", "is", null)
    .where("accountId", "!=", member.accountId)
    .executeTakeFirst();
  return other === undefined;
}

/** Takes somebody out, handing over what they own. Their tokens and project roles go with the membership. */
export async function endMembership(
  context: Context,
  accountId: string,
  projectsTo: string | null,
): Promise<MemberRefusal | null> {
  const { tx, scope } = context;
  const member = await lockMember(context, accountId);
  if (!member) return { code: "no-such-member" };
  if (await isLastOwner(context, member)) return { code: "last-owner" };
  const owned = await tx
    .selectFrom("project")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspaceId", "=", scope.workspaceId)
    .where("ownerId", "=", accountId)
    .executeTakeFirstOrThrow();
  if (owned.count > 0) {
    const heir = projectsTo && projectsTo !== accountId ? await lockMember(context, projectsTo) : null;
    if (!heir || heir.disabledAt) return { code: "projects-need-an-owner", count: owned.count };
    await tx
      .updateTable("project")
      .set({ ownerId: heir.accountId })
      .where("workspaceId", "=", scope.workspaceId)
      .where("ownerId", "=", accountId)
      .execute();
  }
  await tx
    .deleteFrom("member")
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "=", accountId)
    .execute();
  return null;
}
