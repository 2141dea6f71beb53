import "server-only";
import { command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type RevokeFeedRefusal, revokeFeedInput } from "../schema";

/** Ends one of one's own calendar addresses: from the next look at it, it is not there. */
export const revokeFeed = command<typeof revokeFeedInput, null, RevokeFeedRefusal>({
  permission: "calendar.create",
  input: revokeFeedInput,
  async run({ tx, scope, actorId, now, input }) {
    const revoked = await tx
      .updateTable("calendar_feed")
      .set({ revokedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", input.feedId)
      .where("accountId", "=", actorId ?? "")
      .where("revokedAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!revoked) return refuse({ code: "no-such-calendar" });
    return { ok: true, value: null, event: { type: "calendar.revoked", data: { feedId: input.feedId } } };
  },
});
