import "server-only";
import { hashPassword, passwordMatches } from "@/lib/auth/passwords";
import type { Tx } from "@/lib/db/connection";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import { changePasswordInput, requestResetInput, resetPasswordInput } from "../schema";
import { createAccountLink, redeemAccountLink } from "./account-links";

/** Changes the password and signs every other device out. */
export const changePassword = identityCommand<
  typeof changePasswordInput,
  null,
  { code: "wrong-password" },
  SignedIn
>({
  input: changePasswordInput,
  async run({ tx, caller, input, now }) {
    if (!(await passwordIsRight(tx, caller.accountId, input.current)))
      return refuse({ code: "wrong-password" });
    await storePassword(tx, caller.accountId, input.next);
    await endSessions(tx, caller.accountId, now, caller.sessionId);
    return {
      ok: true,
      value: null,
      event: { accountId: caller.accountId, type: "account.passwordChanged", data: { by: "password" } },
    };
  },
});

/**
 * Prepares a reset link. The answer is the same for an address nobody has; `linkId` is for the
 * operator's own command line and never leaves the server.
 */
export const requestPasswordReset = identityCommand<
  typeof requestResetInput,
  { linkId: string },
  { code: "accepted" }
>({
  input: requestResetInput,
  async run({ tx, input, now }) {
    const account = await tx
      .selectFrom("account")
      .select("id")
      .where("email", "=", input.email)
      .where("deletedAt", "is", null)
      .where("disabledAt", "is", null)
      .executeTakeFirst();
    if (!account) return refuse({ code: "accepted" });
    const linkId = await createAccountLink(tx, {
      accountId: account.id,
      purpose: "password-reset",
      email: null,
      now,
    });
    return {
      ok: true,
      value: { linkId },
      event: { accountId: account.id, type: "account.resetRequested", data: {} },
      jobs: [{ name: "mail-account-link", payload: { linkId } }],
    };
  },
});

/** Sets a new password by a reset link and signs every device out. */
export const resetPassword = identityCommand<typeof resetPasswordInput, null, { code: "link-not-valid" }>({
  input: resetPasswordInput,
  async run({ tx, input, now }) {
    const link = await redeemAccountLink(tx, { secret: input.secret, purpose: "password-reset", now });
    if (!link) return refuse({ code: "link-not-valid" });
    await storePassword(tx, link.accountId, input.password);
    await endSessions(tx, link.accountId, now, null);
    return {
      ok: true,
      value: null,
      event: { accountId: link.accountId, type: "account.passwordChanged", data: { by: "reset-link" } },
    };
  },
});

/** Whether this is the account's password, for what asks for it again. */
export async function passwordIsRight(tx: Tx, accountId: string, password: string): Promise<boolean> {
  const account = await tx
    .selectFrom("account")
    .select("passwordHash")
    .where("id", "=", accountId)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return passwordMatches(account?.passwordHash ?? null, password);
}

async function storePassword(tx: Tx, accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await tx.updateTable("account").set({ passwordHash }).where("id", "=", accountId).execute();
}

export async function endSessions(
  tx: Tx,
  accountId: string,
  now: string,
  except: string | null,
): Promise<void> {
  let query = tx
    .updateTable("session")
    .set({ revokedAt: now })
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null);
  if (except) query = query.where("id", "!=", except);
  await query.execute();
}
