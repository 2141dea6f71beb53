import "server-only";
import { sql } from "kysely";
import { cookies } from "next/headers";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { touch } from "@/lib/db/touch";
import { mailIsConfigured } from "@/lib/mail/transport";
import { countFailedLetters, countInbox, listInbox } from "./queries";
import { type InboxCounts, type InboxPage, type InboxState, NO_MAIL_COOKIE } from "./schema";

const FIRST_PAGE = 50;

export type LoadedInbox = {
  scope: Scope;
  page: InboxPage;
  counts: InboxCounts;
  /** Owners are told once that no letters go out. */
  tellsNoMail: boolean;
  /** Letters of the last week the mail server refused; 0 for who may not read of them. */
  failedLetters: number;
};

/** The first page of one state of the viewer's inbox. */
export async function loadInbox(workspaceSlug: string, state: InboxState): Promise<LoadedInbox> {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "inbox.read");
  const readsLetters = allows(scope, "delivery.read");
  const [page, counts, failedLetters] = await Promise.all([
    listInbox(scope, { state, limit: FIRST_PAGE }),
    countInbox(scope),
    readsLetters ? countFailedLetters(scope) : 0,
  ]);
  markSeen(scope, page);
  const dismissed = (await cookies()).get(NO_MAIL_COOKIE) !== undefined;
  const tellsNoMail = !mailIsConfigured() && readsLetters && !dismissed;
  return { scope, page, counts, tellsNoMail, failedLetters };
}

/** What was on screen is no longer new; the next visit shows it so. */
function markSeen(scope: Scope, { data }: InboxPage): void {
  const ids = data.filter((row) => row.isNew).map((row) => row.id);
  if (ids.length === 0) return;
  touch(
    scope.workspaceId,
    sql`update inbox_item set "seenAt" = app_now()
      where "workspaceId" = ${scope.workspaceId}::uuid and "accountId" = ${actorAccountId(scope.actor)}::uuid
        and "id" = any(${ids}::uuid[]) and "seenAt" is null`,
  );
}
