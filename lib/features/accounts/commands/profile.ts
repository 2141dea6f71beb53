import "server-only";
import { sql } from "kysely";
import { identityCommand, type SignedIn } from "@/lib/db/identity-command";
import { refuse } from "@/lib/result";
import {
  confirmAddressInput,
  deleteAccountInput,
  renameAccountInput,
  requestAddressChangeInput,
} from "../schema";
import { createAccountLink, redeemAccountLink } from "./account-links";
import { endSessions, passwordIsRight } from "./passwords";

export const renameAccount = identityCommand<typeof renameAccountInput, null, never, SignedIn>({
  input: renameAccountInput,
  async run({ tx, caller, input }) {
    await tx.updateTable("account").set({ name: input.name }).where("id", "=", caller.accountId).execute();
    return {
      ok: true,
      value: null,
      event: { accountId: caller.accountId, type: "account.renamed", data: {} },
    };
  },
});

/** Sends a link to the new address; the old one stays in force until the link is used. */
export const requestAddressChange = identityCommand<
  typeof requestAddressChangeInput,
  { linkId: string },
  { code: "wrong-password" },
  SignedIn
>({
  input: requestAddressChangeInput,
  async run({ tx, caller, input, now }) {
    if (!(await passwordIsRight(tx, caller.accountId, input.password)))
      return refuse({ code: "wrong-password" });
    const linkId = await createAccountLink(tx, {
      accountId: caller.accountId,
      purpose: "address-change",
      email: input.email,
      now,
    });
    return {
      ok: true,
      value: { linkId },
      event: { accountId: caller.accountId, type: "account.addressChangeRequested", data: {} },
      jobs: [{ name: "mail-account-link", payload: { linkId } }],
    };
  },
});

/** Takes the new address. Somebody may have signed up with it since; then the link is refused. */
export const confirmAddress = identityCommand<
  typeof confirmAddressInput,
  null,
  { code: "link-not-valid" } | { code: "address-taken" }
>({
  input: confirmAddressInput,
  async run({ tx, input, now }) {
    const link = await redeemAccountLink(tx, { secret: input.secret, purpose: "address-change", now });
    if (!link?.email) return refuse({ code: "link-not-valid" });
    const { rows } =
      await sql`select 1 from account where "email" = ${link.email} and "deletedAt" is null`.execute(tx);
    if (rows.length > 0) return refuse({ code: "address-taken" });
    await tx.updateTable("account").set({ email: link.email }).where("id", "=", link.accountId).execute();
    return {
      ok: true,
      value: null,
      event: { accountId: link.accountId, type: "account.addressChanged", data: {} },
    };
  },
});

/**
 * Deletes the account: name, address and password go, the id stays in the histories that hold it.
 * Refused while the person is still in a workspace, because leaving decides what happens there.
 */
export const deleteAccount = identityCommand<
  typeof deleteAccountInput,
  null,
  { code: "wrong-password" } | { code: "still-a-member"; workspaces: { slug: string; name: string }[] },
  SignedIn
>({
  input: deleteAccountInput,
  async run({ tx, caller, input, now }) {
    if (!(await passwordIsRight(tx, caller.accountId, input.password)))
      return refuse({ code: "wrong-password" });
    const { rows } = await sql<{ slug: string; name: string }>`
      select "slug", "name" from list_workspaces_of(${caller.accountId}::uuid)`.execute(tx);
    if (rows.length > 0) return refuse({ code: "still-a-member", workspaces: rows });
    await tx
      .updateTable("account")
      .set({
        name: "Deleted person",
        email: `${caller.accountId}@deleted.invalid`,
        passwordHash: null,
        deletedAt: now,
      })
      .where("id", "=", caller.accountId)
      .execute();
    await endSessions(tx, caller.accountId, now, null);
    return {
      ok: true,
      value: null,
      event: { accountId: caller.accountId, type: "account.deleted", data: {} },
    };
  },
});
