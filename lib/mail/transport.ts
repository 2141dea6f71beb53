import "server-only";
import { createTransport, type Transporter } from "nodemailer";

export type Mail = { to: string; subject: string; text: string };

let transport: Transporter | null = null;

/** Whether a mail server is configured (`LAUNCHWORTHY_SMTP_URL`). Without one, links are copied by hand. */
export function mailIsConfigured(): boolean {
  return Boolean(process.env.LAUNCHWORTHY_SMTP_URL);
}

/**
 * Hands a mail to the server. Plain text: nothing to track, nothing to block.
 *
 * @throws when the server refuses or cannot be reached; the job that called tries again later.
 */
export async function sendMail(mail: Mail): Promise<void> {
  transport ??= createTransport(process.env.LAUNCHWORTHY_SMTP_URL, {
    from: process.env.LAUNCHWORTHY_MAIL_FROM ?? "Launchworthy <launchworthy@localhost>",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail(mail);
}
