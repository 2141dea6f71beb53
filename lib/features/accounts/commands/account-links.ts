import "server-only";
import { v7 as uuidv7 } from "uuid";
import { hashSecret, linkSecret } from "@/lib/auth/secrets";
import type { Tx } from "@/lib/db/connection";

const HOUR_MS = 3_600_000;
/** Hours a link works: long enough to find the mail, short enough to be useless in an old mailbox. */
const LIFETIME_HOURS = { "password-reset": 2, "address-change": 24 } as const;

export type AccountLinkPurpose = keyof typeof LIFETIME_HOURS;

/** Writes a link that proves control of an address; earlier ones for the same purpose stop working. */
export async function createAccountLink(
  tx: Tx,
  link: { accountId: string; purpose: AccountLinkPurpose; email: string | null; now: string },
): Promise<string> {
  const { accountId, purpose, email, now } = link;
  await tx
    .updateTable("account_link")
    .set({ usedAt: now })
    .where("accountId", "=", accountId)
    .where("purpose", "=", purpose)
    .where("usedAt", "is", null)
    .execute();
  const id = uuidv7();
  await tx
    .insertInto("account_link")
    .values({
      id,
      accountId,
      purpose,
      tokenHash: hashSecret(linkSecret(purpose, id)),
      email,
      createdAt: now,
      expiresAt: new Date(Date.parse(now) + LIFETIME_HOURS[purpose] * HOUR_MS),
    })
    .execute();
  return id;
}

/** Uses a link up, once. Null when it is unknown, used or expired: the three look alike. */
export async function redeemAccountLink(
  tx: Tx,
  redeemed: { secret: string; purpose: AccountLinkPurpose; now: string },
): Promise<{ accountId: string; email: string | null } | null> {
  const row = await tx
    .updateTable("account_link")
    .set({ usedAt: redeemed.now })
    .where("tokenHash", "=", hashSecret(redeemed.secret))
    .where("purpose", "=", redeemed.purpose)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", new Date(redeemed.now))
    .returning(["accountId", "email"])
    .executeTakeFirst();
  return row ?? null;
}
