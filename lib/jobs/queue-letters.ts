import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "@/lib/db/connection";
import { enqueue } from "@/lib/db/enqueue";
import type { Matter } from "@/lib/domain/inbox/matter";
import { mailIsConfigured } from "@/lib/mail/transport";

export type ToldMatter = { inboxItemId: string; matter: Matter; seq: number | null };

/** What is older than this reached the inbox late, after a stop or a restore: no letter about the past. */
const OLDEST_MAILED_HOURS = 48;
/** Beyond this a person gets no more letters within the hour; everything is in the inbox. */
const MOST_PER_HOUR = 20;

/**
 * Puts a letter into the log and queues it, one per telling. Without a mail server nothing is logged: the
 * inbox holds everything. A demo workspace mails nobody.
 */
export async function queueLetters(tx: Tx, workspaceId: string, told: readonly ToldMatter[]): Promise<void> {
  if (!mailIsConfigured() || told.length === 0) return;
  for (const { inboxItemId, matter, seq } of told) {
    const key = `${inboxItemId}:${seq ?? "time"}`;
    await queueLetter(tx, workspaceId, {
      accountId: matter.accountId,
      kind: matter.kind,
      key,
      inboxItemId,
      since: matter.since,
    });
  }
}

export type QueuedLetter = {
  accountId: string;
  kind: string;
  /** The same letter has the same key, and is sent once. */
  key: string;
  inboxItemId: string | null;
  since: string;
};

export async function queueLetter(tx: Tx, workspaceId: string, letter: QueuedLetter): Promise<void> {
  const { accountId, kind, key, inboxItemId, since } = letter;
  const { rows } = await sql<{ id: string; status: string }>`
    insert into delivery ("workspaceId", "id", "accountId", "kind", "key", "inboxItemId", "status", "reason")
    select w."workspaceId", ${uuidv7()}::uuid, ${accountId}::uuid, ${kind}, ${key}, ${inboxItemId}::uuid,
      case when recent.many then 'skipped' else 'queued' end, case when recent.many then 'too-many' end
    from workspace w, lateral (select count(*) >= ${MOST_PER_HOUR} many from delivery d
      where d."workspaceId" = w."workspaceId" and d."accountId" = ${accountId}::uuid
        and d."createdAt" > app_now() - interval '1 hour') recent
    where w."workspaceId" = ${workspaceId}::uuid and not w."demo"
      and ${since}::timestamptz > app_now() - make_interval(hours => ${OLDEST_MAILED_HOURS})
    on conflict do nothing
    returning "id", "status"`.execute(tx);
  const [row] = rows;
  if (row?.status === "queued") {
    await enqueue(tx, workspaceId, [{ name: "send-letter", payload: { deliveryId: row.id } }]);
  }
}
