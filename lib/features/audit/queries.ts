import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { within } from "@/lib/db/within";
import {
  CHAIN_START,
  type ChainEntry,
  type ChainWalk,
  type Checkpoint,
  endChain,
  walkChain,
} from "@/lib/domain/events/verify-chain";
import type { ChainVerification } from "./schema";

const BATCH = 1_000;

type StoredEntry = ChainEntry & { labelled: boolean };

/** What is known of the chain now, to be kept somewhere else: a later export must pass through it. */
export async function getCheckpoint(scope: Scope): Promise<Checkpoint> {
  requirePermission(scope, "audit.read");
  return within(scope, async (tx) => {
    const { rows } = await sql<{ seq: number; head: string; at: Date }>`
      select "seq", "head", now() "at" from audit_head where "workspaceId" = ${scope.workspaceId}::uuid`.execute(
      tx,
    );
    const row = rows[0];
    if (!row) throw new Error("The workspace has no audit chain.");
    return { workspaceId: scope.workspaceId, seq: row.seq, head: row.head, at: row.at.toISOString() };
  });
}

/** The chain in batches, oldest first, up to its end when the reading began. */
export async function* eachChainBatch(scope: Scope): AsyncGenerator<readonly StoredEntry[]> {
  requirePermission(scope, "audit.read");
  let after = 0;
  for (;;) {
    const batch = await readBatch(scope, after);
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.seq;
  }
}

/**
 * Walks the whole chain as it is stored and says up to where it holds. The chain's head, kept apart from
 * the events, serves as the checkpoint; only one kept outside this database proves more.
 */
export async function verifyAudit(scope: Scope): Promise<ChainVerification> {
  const checkpoint = await getCheckpoint(scope);
  const at = now().toISOString();
  let walk: ChainWalk = CHAIN_START;
  for await (const batch of eachChainBatch(scope)) {
    walk = walkChain(walk, batch, checkpoint);
    const mislabelled = batch.find((entry) => !entry.labelled && entry.seq <= walk.seq);
    if (mislabelled) {
      const { seq } = mislabelled;
      return { seq: seq - 1, head: mislabelled.prev, at, broken: { kind: "mislabelled", seq } };
    }
    if (walk.broken) break;
  }
  const { seq, head, broken } = endChain(walk, checkpoint);
  return { seq, head, at, broken };
}

/** `labelled`: the columns lists are filtered by say the same as the text that is hashed. */
function readBatch(scope: Scope, after: number): Promise<StoredEntry[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<StoredEntry>`
      select "seq", "prev", "hash", "body",
        ("type", "id"::text, "at", "actorId"::text, "projectId"::text) is not distinct from
        ("body"::jsonb->>'type', "body"::jsonb->>'id', ("body"::jsonb->>'at')::timestamptz,
          "body"::jsonb->>'actorId', "body"::jsonb->>'projectId') "labelled"
      from event where "workspaceId" = ${scope.workspaceId}::uuid and "seq" > ${after}::bigint
      order by "seq" limit ${BATCH}`.execute(tx);
    return rows;
  });
}
