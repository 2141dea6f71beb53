import "server-only";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import { revokeSessionsInput } from "./schema";

/** Signs devices out: theirs are dead from the next request on. */
export const revokeSessions = identityCommand<
  typeof revokeSessionsInput,
  { sessionIds: string[] },
  { code: "no-such-session" },
  SignedIn
>({
  input: revokeSessionsInput,
  async run({ tx, caller, now, input }) {
    const own = tx
      .updateTable("session")
      .set({ revokedAt: now })
      .where("accountId", "=", caller.accountId)
      .where("revokedAt", "is", null);
    const chosen =
      "others" in input ? own.where("id", "!=", caller.sessionId) : own.where("id", "=", input.sessionId);
    const sessionIds = (await chosen.returning("id").execute()).map((row) => row.id);
    if (sessionIds.length === 0 && "sessionId" in input) return refuse({ code: "no-such-session" });
    return {
      ok: true,
      value: { sessionIds },
      event: { accountId: caller.accountId, type: "account.sessionsRevoked", data: { sessionIds } },
    };
  },
});
