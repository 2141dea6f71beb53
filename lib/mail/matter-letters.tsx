import "server-only";
import type { Subscription } from "@/lib/auth/unsubscribe-secret";
import { notificationWords } from "@/lib/domain/inbox/kinds";
import type { InboxRow } from "@/lib/features/inbox/schema";
import { baseUrl } from "@/lib/http/base-url";
import type { Footer } from "./letters/letter-frame";
import { MatterLetter } from "./letters/matter-letter";
import { renderLetter } from "./letters/render-letter";
import { WeeklyLetter, type WeeklyLetterProps } from "./letters/weekly-letter";
import { unsubscribeLinks } from "./links";
import { type Mail, oneLine } from "./transport";

export type Recipient = { email: string; subscription: Subscription; workspaceName: string };

/** The letter about one matter of the inbox. */
export async function matterMail(
  recipient: Recipient,
  { row, items }: { row: InboxRow; items: readonly string[] },
): Promise<Mail> {
  const { page, oneClick } = unsubscribeLinks(recipient.subscription);
  const body = await renderLetter(
    <MatterLetter
      title={row.title}
      why={row.why}
      projectName={row.project?.name ?? null}
      items={items}
      itemsHeading={ITEMS_HEADING[row.kind] ?? "The items"}
      action={{ label: row.linkLabel, href: `${baseUrl()}${row.href}` }}
      footer={footerOf(recipient, page)}
    />,
  );
  const where = row.project?.name ?? recipient.workspaceName;
  return {
    to: recipient.email,
    subject: oneLine(`${where}: ${row.title}`),
    ...body,
    oneClickUnsubscribe: oneClick,
  };
}

const ITEMS_HEADING: Partial<Record<InboxRow["kind"], string>> = {
  "changes-requested": "The items to change",
  "evidence-expiring": "The items it proves",
  "evidence-stale": "The items it proved",
};

export type Week = Pick<WeeklyLetterProps, "moved" | "waiting" | "waitingMore" | "expiring">;

/** The letter of Monday. */
export async function weeklyMail(recipient: Recipient, slug: string, week: Week): Promise<Mail> {
  const { page, oneClick } = unsubscribeLinks(recipient.subscription);
  const body = await renderLetter(
    <WeeklyLetter
      {...week}
      workspaceName={recipient.workspaceName}
      action={{ label: "Open your inbox", href: `${baseUrl()}/${slug}/inbox` }}
      footer={footerOf(recipient, page)}
    />,
  );
  return {
    to: recipient.email,
    subject: oneLine(`Your week in ${recipient.workspaceName}`),
    ...body,
    oneClickUnsubscribe: oneClick,
  };
}

function footerOf({ subscription, workspaceName }: Recipient, unsubscribe: string): Footer {
  const { title } = notificationWords(subscription.kind);
  return {
    reason: `You get this because letters about “${title}” are on for you in ${workspaceName}.`,
    unsubscribe,
  };
}
