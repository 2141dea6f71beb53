import "server-only";
import type { Context } from "@/lib/db/command";

/** Whether a person belongs to this workspace and is not disabled. The row stays locked: a removal waits. */
export async function isActiveMember({ tx, scope }: Context, accountId: string): Promise<boolean> {
  const member = await tx
    .selectFrom("member")
    .select("accountId")
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "=", accountId)
    .where("disabledAt", "is", null)
    .forShare()
    .executeTakeFirst();
  return member !== undefined;
}
