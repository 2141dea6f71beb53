import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { outsideWorkspaces, within } from "@/lib/db/within";
import { LinkLetter, type LinkLetterProps } from "./letters/link-letter";
import { renderLetter } from "./letters/render-letter";
import { linkFor } from "./links";
import { type Mail, oneLine } from "./transport";

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
  return linkMail(row.email, `${row.inviter} invites you to ${row.workspace} on Launchworthy`, {
    heading: `Join ${row.workspace}`,
    explanation: `${row.inviter} invites you to work on “${row.workspace}”. The link works for two weeks, once.`,
    action: { label: "Accept the invitation", href: linkFor("invitation", invitationId) },
    unexpected: "If you did not expect this, ignore it: nothing happens until the link is opened.",
  });
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
  const { subject, ...letter } = ACCOUNT_WORDS[row.purpose];
  const href = linkFor(row.purpose, linkId);
  return linkMail(row.address, subject, { ...letter, action: { label: letter.action, href } });
}

const ACCOUNT_WORDS = {
  "password-reset": {
    subject: "Choose a new password",
    heading: "Choose a new password",
    explanation:
      "Somebody, we hope you, asked for a new password for this address. The link works for two hours; every device is signed out then.",
    action: "Choose a password",
    unexpected: "If it was not you, ignore this letter: your password stays as it is.",
  },
  "address-change": {
    subject: "Confirm your new address",
    heading: "Confirm your new address",
    explanation: "From then on you sign in to Launchworthy with this address. The link works for a day.",
    action: "Use this address",
    unexpected: "If you did not ask for this, ignore this letter: nothing changes.",
  },
} as const;

async function linkMail(to: string, subject: string, letter: LinkLetterProps): Promise<Mail> {
  return { to, subject: oneLine(subject), ...(await renderLetter(<LinkLetter {...letter} />)) };
}
