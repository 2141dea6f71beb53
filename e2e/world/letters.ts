import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";

/** Something that waits in a person's inbox, of a project or of none. */
export async function aMatterOf(
  { accountId, scope }: Person,
  projectId: string | null = null,
): Promise<string> {
  const { workspaceId } = scope;
  const id = uuidv7();
  const subject = JSON.stringify({ role: "member", took: false, by: null });
  await transaction("write", { workspaceId }, (tx) =>
    sql`insert into inbox_item ("workspaceId", "id", "accountId", "kind", "key", "projectId", "subject", "since")
      values (${workspaceId}::uuid, ${id}::uuid, ${accountId}::uuid, 'assigned', ${id}, ${projectId}::uuid,
        ${subject}::jsonb, app_now())`.execute(tx),
  );
  return id;
}

/** A letter to a person, about a matter or about none, that the mail server refused. */
export async function aFailedLetterTo(
  { accountId, scope }: Person,
  inboxItemId: string | null = null,
): Promise<string> {
  const { workspaceId } = scope;
  const id = uuidv7();
  const letter = { kind: "assigned", key: id, status: "failed", reason: "550 No such mailbox", attempts: 6 };
  await transaction("write", { workspaceId }, (tx) =>
    tx
      .insertInto("delivery")
      .values({ workspaceId, id, accountId, inboxItemId, ...letter })
      .execute(),
  );
  return id;
}

/** Does something as if a mail server were configured; what is queued stays in the queue. */
export async function withMailServer<Value>(work: () => Promise<Value>): Promise<Value> {
  const before = process.env.LAUNCHWORTHY_SMTP_URL;
  process.env.LAUNCHWORTHY_SMTP_URL = "smtp://127.0.0.1:1";
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.LAUNCHWORTHY_SMTP_URL;
    else process.env.LAUNCHWORTHY_SMTP_URL = before;
  }
}
