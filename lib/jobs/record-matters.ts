import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "@/lib/db/connection";
import { type Preference, preferenceOf } from "@/lib/domain/inbox/kinds";
import type { Matter, Resolved } from "@/lib/domain/inbox/matter";
import { queueLetters, type ToldMatter } from "./queue-letters";

export type Recorded = {
  matters: readonly Matter[];
  resolved: readonly Resolved[];
  projectId: string | null;
  /** The place of the event in the chain; null for what time alone brought. */
  seq: number | null;
  at: string;
};

/** Writes what people are to be told and ends what is over, in that order of events and never twice. */
export async function recordMatters(tx: Tx, workspaceId: string, recorded: Recorded): Promise<void> {
  for (const over of recorded.resolved) await resolve(tx, workspaceId, over, recorded);
  const told: ToldMatter[] = [];
  const choices = await chosen(tx, workspaceId, recorded.matters);
  for (const matter of recorded.matters) {
    const { inApp, mail } = preferenceOf(
      matter.kind,
      choices.get(`${matter.accountId} ${matter.kind}`) ?? null,
    );
    if (!inApp && !mail) continue;
    const inboxItemId = await tell(tx, workspaceId, { matter, inApp }, recorded);
    if (inboxItemId !== null && mail) told.push({ inboxItemId, matter, seq: recorded.seq });
  }
  await queueLetters(tx, workspaceId, told);
}

/** A matter told by a later event has begun anew, and outlives the end of the earlier one. */
async function resolve(
  tx: Tx,
  workspaceId: string,
  { key, below = false, accountId }: Resolved,
  { seq, at }: Recorded,
): Promise<void> {
  await sql`
    update inbox_item set "doneAt" = ${at}::timestamptz, "doneBy" = 'resolved'
    where "workspaceId" = ${workspaceId}::uuid and "doneAt" is null
      and ${below ? sql`starts_with("key", ${`${key}:`}::text)` : sql`"key" = ${key}`}
      and ${accountId === undefined ? sql`true` : sql`"accountId" = ${accountId}::uuid`}
      and (${seq}::bigint is null or "eventSeq" is null or "eventSeq" < ${seq}::bigint)`.execute(tx);
}

/**
 * @returns the row's id when the person is told something new: not for an event that was told before, nor
 * for a matter that is open already and only waits since its first time.
 */
async function tell(
  tx: Tx,
  workspaceId: string,
  { matter, inApp }: { matter: Matter; inApp: boolean },
  { projectId, seq }: Recorded,
): Promise<string | null> {
  const { accountId, key, kind, subject, since, by, latest } = matter;
  const about = JSON.stringify({ ...subject, by });
  const told = seq === null ? sql`i."eventSeq" is null` : sql`i."eventSeq" >= ${seq}::bigint`;
  const { rows } = await sql<{ id: string; told: boolean }>`
    insert into inbox_item as i ("workspaceId", "id", "accountId", "kind", "key", "projectId", "subject", "since", "eventSeq",
      "doneAt", "doneBy")
    select ${workspaceId}::uuid, ${uuidv7()}::uuid, ${accountId}::uuid, ${kind}, ${key}, ${projectId}::uuid, ${about}::jsonb,
      ${since}::timestamptz, ${seq}::bigint,
      ${inApp ? null : since}::timestamptz, ${inApp ? null : "resolved"}
    where not exists (select from inbox_item i where i."workspaceId" = ${workspaceId}::uuid
      and i."accountId" = ${accountId}::uuid and i."key" = ${key} and ${told})
    on conflict ("workspaceId", "accountId", "key") where "doneAt" is null do update set
      "subject" = excluded."subject", "eventSeq" = excluded."eventSeq",
      "since" = case when ${latest} then excluded."since" else i."since" end,
      "seenAt" = case when ${latest} then null else i."seenAt" end,
      "snoozedUntil" = case when ${latest} then null else i."snoozedUntil" end
    returning i."id", i."xmax" = 0 or ${latest} "told"`.execute(tx);
  const [row] = rows;
  return row?.told ? row.id : null;
}

async function chosen(
  tx: Tx,
  workspaceId: string,
  matters: readonly Matter[],
): Promise<ReadonlyMap<string, Preference>> {
  const accounts = [...new Set(matters.map((matter) => matter.accountId))];
  if (accounts.length === 0) return new Map();
  const rows = await tx
    .selectFrom("notification_preference")
    .select(["accountId", "kind", "inApp", "mail"])
    .where("workspaceId", "=", workspaceId)
    .where("accountId", "in", accounts)
    .execute();
  return new Map(rows.map(({ accountId, kind, inApp, mail }) => [`${accountId} ${kind}`, { inApp, mail }]));
}
