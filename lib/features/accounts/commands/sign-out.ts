import "server-only";
import { z } from "zod";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";

const input = z.strictObject({});

/** Ends the caller's own session; it is dead for every server from the next request on. */
export const signOut = identityCommand<typeof input, null, never, SignedIn>({
  input,
  async run({ tx, caller, now }) {
    await tx
      .updateTable("session")
      .set({ revokedAt: now })
      .where("id", "=", caller.sessionId)
      .where("accountId", "=", caller.accountId)
      .where("revokedAt", "is", null)
      .execute();
    return {
      ok: true,
      value: null,
      event: {
        accountId: caller.accountId,
        type: "account.signedOut",
        data: { sessionId: caller.sessionId },
      },
    };
  },
});
