import "server-only";
import { accountLetter, invitationLetter } from "@/lib/mail/account-letters";
import { reviewLetter } from "@/lib/mail/review-letters";
import { type Mail, mailIsConfigured, sendMail } from "@/lib/mail/transport";

/** Mails an invitation, unless it was used or taken back meanwhile. */
export async function mailInvitation(workspaceId: string, invitationId: string): Promise<void> {
  await send(() => invitationLetter(workspaceId, invitationId));
}

/** Mails the link of a reset or an address change, unless it was used or has expired meanwhile. */
export async function mailAccountLink(linkId: string): Promise<void> {
  await send(() => accountLetter(linkId));
}

/** Mails the summary of a weekly review to one of its readers. */
export async function mailReview(
  workspaceId: string,
  about: { reviewId: string; accountId: string },
): Promise<void> {
  await send(() => reviewLetter(workspaceId, about));
}

/** Without a mail server the link is on screen, to be copied by hand. */
async function send(letter: () => Promise<Mail | null>): Promise<void> {
  if (!mailIsConfigured()) return;
  const mail = await letter();
  if (mail) await sendMail(mail);
}
