import "server-only";
import { sql } from "kysely";
import { requirePermission, systemScope } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { openUnsubscribeSecret } from "@/lib/auth/unsubscribe-secret";
import { within } from "@/lib/db/within";
import {
  inAppIsAChoice,
  isInboxKind,
  NOTIFICATION_KINDS,
  needsAction,
  notificationWords,
  type Preference,
  preferenceOf,
} from "@/lib/domain/inbox/kinds";
import type { ChosenNotification } from "../schema";

/** What the person who asks gets of every kind, in the order of the settings. */
export async function listPreferences(scope: Scope): Promise<ChosenNotification[]> {
  requirePermission(scope, "notifications.configure");
  const rows = await within(scope, (tx) =>
    tx
      .selectFrom("notification_preference")
      .select(["kind", "inApp", "mail"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("accountId", "=", actorAccountId(scope.actor))
      .execute(),
  );
  const chosen = new Map<string, Preference>(rows.map(({ kind, ...choice }) => [kind, choice]));
  return NOTIFICATION_KINDS.map((kind) => ({
    kind,
    ...notificationWords(kind),
    needsAction: isInboxKind(kind) && needsAction(kind),
    inAppIsAChoice: inAppIsAChoice(kind),
    ...preferenceOf(kind, chosen.get(kind) ?? null),
  }));
}

export type OpenSubscription = { title: string; workspaceName: string; mail: boolean };

/** What a link in a letter would end; null when it leads nowhere (any more). Needs no sign-in. */
export async function findSubscription(secret: string): Promise<OpenSubscription | null> {
  const subscription = openUnsubscribeSecret(secret);
  if (!subscription) return null;
  const { workspaceId, accountId, kind } = subscription;
  const row = await within(systemScope(workspaceId, "unsubscribe"), async (tx) => {
    const { rows } = await sql<{ workspaceName: string; inApp: boolean | null; mail: boolean | null }>`
      select w."name" "workspaceName", n."inApp", n."mail"
      from workspace w join member m on m."workspaceId" = w."workspaceId" and m."accountId" = ${accountId}::uuid
      left join notification_preference n on n."workspaceId" = m."workspaceId" and n."accountId" = m."accountId"
        and n."kind" = ${kind}
      where w."workspaceId" = ${workspaceId}::uuid and w."deletedAt" is null`.execute(tx);
    return rows[0];
  });
  if (!row) return null;
  const { workspaceName, inApp, mail } = row;
  const choice = inApp === null || mail === null ? null : { inApp, mail };
  return { title: notificationWords(kind).title, workspaceName, mail: preferenceOf(kind, choice).mail };
}
