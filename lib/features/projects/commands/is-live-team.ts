import "server-only";
import type { Context } from "@/lib/db/command";

/** Whether a team is part of this workspace and not in the trash. */
export async function isLiveTeam({ tx, scope }: Context, teamId: string): Promise<boolean> {
  const team = await tx
    .selectFrom("team")
    .select("id")
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", teamId)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return team !== undefined;
}
