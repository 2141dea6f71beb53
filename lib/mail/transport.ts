import "server-only";
import { createTransport, type Transporter } from "nodemailer";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where a mail program ends such letters with one POST (RFC 8058). */
  oneClickUnsubscribe?: string;
};

let transport: { url: string; sender: Transporter } | null = null;

/** Whether a mail server is configured (`LAUNCHWORTHY_SMTP_URL`). Without one, links are copied by hand. */
export function mailIsConfigured(): boolean {
  return Boolean(process.env.LAUNCHWORTHY_SMTP_URL);
}

/**
 * Hands a mail to the server: plain text beside HTML without a picture, so nothing tracks and nothing is blocked.
 *
 * @throws when the server refuses or cannot be reached; the job that called tries again later.
 */
export async function sendMail({ oneClickUnsubscribe, ...mail }: Mail): Promise<void> {
  const headers =
    oneClickUnsubscribe === undefined
      ? {}
      : {
          "List-Unsubscribe": `<${oneClickUnsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        };
  await senderOf(process.env.LAUNCHWORTHY_SMTP_URL ?? "").sendMail({ ...mail, headers });
}

function senderOf(url: string): Transporter {
  if (transport?.url === url) return transport.sender;
  const sender = createTransport(url, {
    from: process.env.LAUNCHWORTHY_MAIL_FROM ?? "Launchworthy <launchworthy@localhost>",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport = { url, sender };
  return sender;
}

/** Names come from people; a line break in one must not become a header. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
