import { createHash } from "node:crypto";

/** One event of a chain as it is stored and exported; `body` is the exact text that was hashed. */
export type ChainEntry = { seq: number; prev: string; hash: string; body: string };

/** What was known of a chain at an instant, kept where nobody can change it with the chain. */
export type Checkpoint = {
  workspaceId: string;
  /** Sequence number and hash of the last event then; 0 and "genesis" before the first. */
  seq: number;
  head: string;
  /** ISO 8601. */
  at: string;
};

export const GENESIS = "genesis";

export type ChainBreak =
  /** The columns a list is filtered by say something else than the text that is hashed (database only). */
  | { kind: "mislabelled"; seq: number }
  /** The text does not give the hash: it, its number or its hash was changed. */
  | { kind: "altered"; seq: number }
  /** It does not follow from the event before: that one was exchanged, or their order was. */
  | { kind: "unlinked"; seq: number }
  /** An event is missing, out of order or there twice: another number stands in its place. */
  | { kind: "out-of-sequence"; expected: number; seq: number }
  /** The whole chain was written again up to here: it no longer passes through the checkpoint. */
  | { kind: "rewritten"; seq: number }
  /** The chain ends before the checkpoint. */
  | { kind: "cut"; seq: number; checkpointSeq: number };

/** How far a walk has come: everything up to `seq` holds; the first break ends it. */
export type ChainWalk = { seq: number; head: string; broken: ChainBreak | null };

export const CHAIN_START: ChainWalk = { seq: 0, head: GENESIS, broken: null };

/** SHA-256 (hex) of previous hash, sequence number and body, joined by colons. */
export function chainHash(prev: string, seq: number, body: string): string {
  return createHash("sha256").update(`${prev}:${seq}:${body}`, "utf8").digest("hex");
}

/** Walks on over the next entries, in the order in which they stand. A chain is walked in batches of any size. */
export function walkChain(
  walk: ChainWalk,
  entries: Iterable<ChainEntry>,
  checkpoint: Checkpoint | null = null,
): ChainWalk {
  let { seq, head } = walk;
  if (walk.broken) return walk;
  for (const entry of entries) {
    const broken = breakAt({ seq, head }, entry, checkpoint);
    if (broken) return { seq, head, broken };
    seq = entry.seq;
    head = entry.hash;
  }
  return { seq, head, broken: null };
}

/** Ends a walk: a chain that stops before its checkpoint has lost its tail. */
export function endChain(walk: ChainWalk, checkpoint: Checkpoint | null = null): ChainWalk {
  if (walk.broken || !checkpoint || walk.seq >= checkpoint.seq) return walk;
  return { ...walk, broken: { kind: "cut", seq: walk.seq, checkpointSeq: checkpoint.seq } };
}

function breakAt(
  before: { seq: number; head: string },
  { seq, prev, hash, body }: ChainEntry,
  checkpoint: Checkpoint | null,
): ChainBreak | null {
  const expected = before.seq + 1;
  if (seq !== expected) return { kind: "out-of-sequence", expected, seq };
  if (prev !== before.head) return { kind: "unlinked", seq };
  if (chainHash(prev, seq, body) !== hash) return { kind: "altered", seq };
  if (seq === checkpoint?.seq && hash !== checkpoint.head) return { kind: "rewritten", seq };
  return null;
}
