import "server-only";
import { type RawBuilder, sql } from "kysely";
import { canonicalJson } from "@/lib/domain/events/canonical";
import type { EventData, EventType } from "@/lib/domain/events/events";
import { concernsSomebody } from "@/lib/domain/inbox/consequences";
import type { Tx } from "./connection";
import { enqueue } from "./enqueue";

export type RecordedEvent<T extends EventType = EventType> = {
  type: T;
  /** Ids and closed words only: never a name, an address or a free text (product.md §4). */
  data: EventData<T>;
};

export type EventEnvelope = {
  id: string;
  at: string;
  actorId: string | null;
  projectId: string | null;
  event: RecordedEvent;
};

/** The exact text that is hashed: RFC 8785 JSON, so that anyone can rebuild it from an export. */
export function eventBody({ id, at, actorId, projectId, event }: EventEnvelope): string {
  return canonicalJson({ id, at, actorId, projectId, type: event.type, data: event.data });
}

/**
 * Appends to the workspace's chain: hash = SHA-256(previous hash ":" sequence ":" body). The head is a
 * row, so two appends queue on it; UNIQUE(workspace, prev) refuses a fork. Last before COMMIT, but for the
 * job that tells whom it concerns.
 */
export async function appendEvent(tx: Tx, workspaceId: string, envelope: EventEnvelope): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    with ${sql.join(eventParts(workspaceId, envelope))} select "seq" from logged`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("The workspace has no audit chain.");
  if (concernsSomebody(envelope.event.type)) {
    await enqueue(tx, workspaceId, [{ name: "notify", payload: { eventId: envelope.id } }]);
  }
  return row.seq;
}

/** The same as parts of a statement that writes more: `logged` holds the sequence number. */
export function eventParts(workspaceId: string, envelope: EventEnvelope): readonly RawBuilder<unknown>[] {
  const body = eventBody(envelope);
  return [
    sql`chain as (
      update audit_head set "seq" = "seq" + 1, "prev" = "head",
        "head" = encode(sha256(convert_to("head" || ':' || ("seq" + 1)::text || ':' || ${body}::text, 'UTF8')), 'hex')
      where "workspaceId" = ${workspaceId}::uuid
      returning "seq", "prev", "head"
    )`,
    sql`logged as (
      insert into event ("workspaceId", "seq", "id", "at", "actorId", "type", "projectId", "body", "prev", "hash")
      select ${workspaceId}::uuid, chain."seq", ${envelope.id}::uuid, ${envelope.at}::timestamptz,
             ${envelope.actorId}::uuid, ${envelope.event.type}::text, ${envelope.projectId}::uuid, ${body}::text,
             chain."prev", chain."head"
      from chain
      returning "seq"
    )`,
  ];
}

/** Starts a workspace's chain; the first hash is of nothing. */
export async function startChain(tx: Tx, workspaceId: string): Promise<void> {
  await tx.insertInto("audit_head").values({ workspaceId, seq: 0, prev: "", head: "genesis" }).execute();
}

/** The same for an account's own chain: sign-in, password change, sessions. */
export async function appendAccountEvent(
  tx: Tx,
  accountId: string,
  envelope: { at: string; event: RecordedEvent },
): Promise<void> {
  const body = canonicalJson({
    at: envelope.at,
    accountId,
    type: envelope.event.type,
    data: envelope.event.data,
  });
  await sql`
    with chain as (
      insert into account_audit_head as h ("accountId", "seq", "prev", "head")
      values (${accountId}::uuid, 1, 'genesis',
              encode(sha256(convert_to('genesis:1:' || ${body}::text, 'UTF8')), 'hex'))
      on conflict ("accountId") do update set "seq" = h."seq" + 1, "prev" = h."head",
        "head" = encode(sha256(convert_to(h."head" || ':' || (h."seq" + 1)::text || ':' || ${body}::text, 'UTF8')), 'hex')
      returning "seq", "prev", "head"
    )
    insert into account_event ("accountId", "seq", "at", "type", "body", "prev", "hash")
    select ${accountId}::uuid, "seq", ${envelope.at}::timestamptz, ${envelope.event.type}::text, ${body}::text,
           "prev", "head" from chain`.execute(tx);
}
