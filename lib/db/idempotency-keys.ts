import "server-only";
import { sql } from "kysely";
import { transaction } from "./transaction";

/** One POST of one caller, as the caller names it. */
export type IdempotentCall = { owner: string; path: string; key: string };
export type KeptAnswer = { status: number; headers: Record<string, string>; response: string };

export type Claim =
  | { kind: "claimed"; claimedAt: string }
  /** Another request holds the key and has not answered yet. */
  | { kind: "in-flight" }
  | { kind: "answered"; bodyHash: string; answer: KeptAnswer };

type Row = { won: boolean; claimedAt: string; bodyHash: string; status: number | null } & Pick<
  KeptAnswer,
  "headers" | "response"
>;

/**
 * Takes a key for this request, or says who had it before. A claim nobody answered within
 * `leaseSeconds` belongs to a process that died, one older than a day is forgotten: both are taken over.
 * (A listed exception: it writes beside the doors.)
 */
export function claimKey(call: IdempotentCall, bodyHash: string, leaseSeconds: number): Promise<Claim> {
  return transaction("write", { workspaceId: null }, async (tx) => {
    const { rows } = await sql<Row>`
      with claim as (
        insert into idempotency_key as k ("owner", "path", "key", "bodyHash")
        values (${call.owner}, ${call.path}, ${call.key}, ${bodyHash})
        on conflict ("owner", "path", "key") do update
          set "bodyHash" = excluded."bodyHash", "createdAt" = excluded."createdAt",
              "status" = null, "headers" = null, "response" = null
          where k."createdAt" < now() - interval '24 hours'
            or (k."status" is null and k."createdAt" < now() - make_interval(secs => ${leaseSeconds}))
        returning true "won", "createdAt"::text "claimedAt", "bodyHash", "status", "headers", "response"
      )
      select * from claim
      union all
      select false, "createdAt"::text, "bodyHash", "status", "headers", "response" from idempotency_key
      where "owner" = ${call.owner} and "path" = ${call.path} and "key" = ${call.key}
        and not exists (select 1 from claim)`.execute(tx);
    return toClaim(rows[0]);
  });
}

/** Keeps the answer for a day, unless the claim was taken over meanwhile. */
export async function keepAnswer(
  call: IdempotentCall,
  claimedAt: string,
  bodyHash: string,
  answer: KeptAnswer,
): Promise<void> {
  await transaction("write", { workspaceId: null }, (tx) =>
    sql`update idempotency_key set "status" = ${answer.status}, "headers" = ${JSON.stringify(answer.headers)}::jsonb,
          "response" = ${answer.response}, "bodyHash" = ${bodyHash}
        where ${held(call, claimedAt)}`.execute(tx),
  );
}

/** Gives the key back: the request changed nothing, so the caller may mend it and try again. */
export async function releaseKey(call: IdempotentCall, claimedAt: string): Promise<void> {
  await transaction("write", { workspaceId: null }, (tx) =>
    sql`delete from idempotency_key where ${held(call, claimedAt)}`.execute(tx),
  );
}

/** Deletes what is older than a day; for the nightly tidy-up. */
export async function forgetOldKeys(): Promise<void> {
  await transaction("write", { workspaceId: null }, (tx) =>
    sql`delete from idempotency_key where "createdAt" < now() - interval '24 hours'`.execute(tx),
  );
}

function held({ owner, path, key }: IdempotentCall, claimedAt: string) {
  return sql`"owner" = ${owner} and "path" = ${path} and "key" = ${key} and "createdAt" = ${claimedAt}::timestamptz`;
}

function toClaim(row: Row | undefined): Claim {
  // The row vanished between the two halves of the statement: its holder gave it back this instant.
  if (!row) return { kind: "in-flight" };
  if (row.won) return { kind: "claimed", claimedAt: row.claimedAt };
  if (row.status === null) return { kind: "in-flight" };
  const { status, headers, response, bodyHash } = row;
  return { kind: "answered", bodyHash, answer: { status, headers, response } };
}
