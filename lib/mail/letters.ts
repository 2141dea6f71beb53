import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { outsideWorkspaces, within } from "@/lib/db/within";
import { linkFor } from "./links";
import type { Mail } from "./transport";

/** The letter of an invitation; null when it can no longer be accepted. */
export async function invitationLetter(workspaceId: string, invitationId: string): Promise<Mail | null> {
  const row = await within(systemScope(workspaceId, "mail-invitation"), async (tx) => {
    const { rows } = await sql<{ email: string; workspace: string; inviter: string }>`
      select i."email", w."name" "workspace", a."name" "inviter"
      from invitation i join workspace w using ("workspaceId") join account a on a."id" = i."invitedBy"
      where i."workspaceId" = ${workspaceId}::uuid and i."id" = ${invitationId}::uuid
        and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > app_now()`.execute(tx);
    return rows[0];
  });
  if (!row) return null;
  return {
    to: row.email,
    subject: `${oneLine(row.inviter)} invites you to ${oneLine(row.workspace)} on Launchworthy`,
    text: `${row.inviter} invites you to work on "${row.workspace}".

Open this link to accept; it works for two weeks:
${linkFor("invitation", invitationId)}

If you did not expect this, you can ignore it: nothing happens until the link is opened.
`,
  };
}

type LinkRow = { purpose: "password-reset" | "address-change"; address: string; name: string };

/** The letter of a reset or an address change; null when the link was used or has expired. */
export async function accountLetter(linkId: string): Promise<Mail | null> {
  const row = await outsideWorkspaces(async (tx) => {
    const { rows } = await sql<LinkRow>`
      select l."purpose", coalesce(l."email", a."email") "address", a."name"
      from account_link l join account a on a."id" = l."accountId" and a."deletedAt" is null
      where l."id" = ${linkId}::uuid and l."usedAt" is null and l."expiresAt" > app_now()`.execute(tx);
    return rows[0];
  });
  if (!row) return null;
  const link = linkFor(row.purpose, linkId);
  return row.purpose === "password-reset"
    ? {
        to: row.address,
        subject: "Choose a new password",
        text: `Somebody, we hope you, asked for a new password for this address.

Open this link within two hours to choose one; every device is signed out then:
${link}

If it was not you, ignore this letter: your password stays as it is.
`,
      }
    : {
        to: row.address,
        subject: "Confirm your new address",
        text: `Open this link within a day to use this address for signing in to Launchworthy:
${link}

If you did not ask for this, ignore this letter: nothing changes.
`,
      };
}

/** Names come from people; a line break in one must not become a header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
