import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";
import { within } from "@/lib/db/within";
import { isInboxKind, isNotificationKind, needsAction, preferenceOf } from "@/lib/domain/inbox/kinds";
import { getMatterToMail } from "@/lib/features/inbox/queries";
import type { SkipReason } from "@/lib/features/notifications/schema";
import { matterMail, type Recipient, weeklyMail } from "@/lib/mail/matter-letters";
import { type Mail, mailIsConfigured, sendMail } from "@/lib/mail/transport";
import { weekOf } from "./week-of";

type DeliveryRow = {
  accountId: string;
  kind: string;
  inboxItemId: string | null;
  status: string;
  email: string;
  active: boolean;
  inApp: boolean | null;
  mail: boolean | null;
  workspaceName: string;
  slug: string;
};

type Attempt = { letter: Mail } | { skip: SkipReason };

/**
 * Sends a letter of the log, unless there is no longer a point in it. What the mail server said is kept
 * either way; before the last attempt the job tries again later.
 *
 * @throws what the mail server answered, while another attempt is left.
 */
export async function sendDelivery(
  workspaceId: string,
  deliveryId: string,
  { isLast }: { isLast: boolean },
): Promise<void> {
  // Without a server it stays in the queue, and is taken up when there is one again.
  const row = mailIsConfigured() ? await findQueued(workspaceId, deliveryId) : null;
  if (row === null) return;
  const attempt = await composed(workspaceId, row);
  if ("skip" in attempt) return settle(workspaceId, deliveryId, "skipped", attempt.skip);
  try {
    await sendMail(attempt.letter);
  } catch (error) {
    await settle(workspaceId, deliveryId, isLast ? "failed" : "queued", said(error));
    if (isLast) return;
    throw error;
  }
  await settle(workspaceId, deliveryId, "sent", null);
}

function findQueued(workspaceId: string, deliveryId: string): Promise<DeliveryRow | null> {
  return within(systemScope(workspaceId, "send-letter"), async (tx) => {
    const { rows } = await sql<DeliveryRow>`
      select d."accountId", d."kind", d."inboxItemId", d."status", a."email",
        m."disabledAt" is null and a."disabledAt" is null and a."deletedAt" is null "active",
        n."inApp", n."mail", w."name" "workspaceName", w."slug"
      from delivery d join workspace w on w."workspaceId" = d."workspaceId" and w."deletedAt" is null
      join member m on m."workspaceId" = d."workspaceId" and m."accountId" = d."accountId"
      join account a on a."id" = d."accountId"
      left join notification_preference n on n."workspaceId" = d."workspaceId" and n."accountId" = d."accountId"
        and n."kind" = d."kind"
      where d."workspaceId" = ${workspaceId}::uuid and d."id" = ${deliveryId}::uuid and d."status" = 'queued'`.execute(
      tx,
    );
    return rows[0] ?? null;
  });
}

async function composed(workspaceId: string, row: DeliveryRow): Promise<Attempt> {
  const { kind, accountId, email, workspaceName, slug } = row;
  if (!row.active) return { skip: "not-a-member" };
  if (!isNotificationKind(kind)) return { skip: "nothing-to-say" };
  const chosen = row.inApp === null || row.mail === null ? null : { inApp: row.inApp, mail: row.mail };
  if (!preferenceOf(kind, chosen).mail) return { skip: "turned-off" };
  const recipient: Recipient = { email, workspaceName, subscription: { workspaceId, accountId, kind } };
  if (row.inboxItemId === null) {
    const week = await weekOf(workspaceId, accountId);
    return week ? { letter: await weeklyMail(recipient, slug, week) } : { skip: "nothing-to-say" };
  }
  const place = { id: row.inboxItemId, accountId, slug };
  const matter = await getMatterToMail(systemScope(workspaceId, "send-letter"), place);
  const over = isInboxKind(kind) && needsAction(kind) && matter?.row.state === "done";
  return matter && !over ? { letter: await matterMail(recipient, matter) } : { skip: "settled" };
}

async function settle(
  workspaceId: string,
  deliveryId: string,
  status: "sent" | "failed" | "skipped" | "queued",
  reason: string | null,
): Promise<void> {
  const tried = status === "skipped" ? 0 : 1;
  await derive(systemScope(workspaceId, "send-letter"), async (tx) => {
    await sql`
      update delivery set "status" = ${status}, "reason" = ${reason}, "attempts" = "attempts" + ${tried}, "updatedAt" = app_now()
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${deliveryId}::uuid`.execute(tx);
  });
}

const MOST_SAID = 200;

/** What the mail server said, on one line; addresses in it are ours to show to owners alone. */
function said(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").slice(0, MOST_SAID);
}
