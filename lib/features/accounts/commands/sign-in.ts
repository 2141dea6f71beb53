import "server-only";
import { passwordMatches } from "@/lib/auth/passwords";
import { identityCommand } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import { signInInput } from "../schema";
import { openSession } from "./open-session";

export type SignedIn = { accountId: string; sessionId: string; secret: string };

/** One answer for a wrong password, an unknown address and a disabled account, in about the same time. */
export const signIn = identityCommand<typeof signInInput, SignedIn, { code: "wrong-credentials" }>({
  input: signInInput,
  async run({ tx, input, now }) {
    const account = await tx
      .selectFrom("account")
      .select(["id", "passwordHash", "disabledAt"])
      .where("email", "=", input.email)
      .where("deletedAt", "is", null)
      .executeTakeFirst();
    const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
    if (!account || !matches || account.disabledAt) {
      const event = account && ({ accountId: account.id, type: "account.signInRefused", data: {} } as const);
      return { ...refuse({ code: "wrong-credentials" }), event };
    }
    const session = await openSession(tx, account.id, input.device, now);
    return {
      ok: true,
      value: { accountId: account.id, ...session },
      event: { accountId: account.id, type: "account.signedIn", data: { sessionId: session.sessionId } },
    };
  },
});
