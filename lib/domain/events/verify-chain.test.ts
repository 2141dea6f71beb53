import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainLine, readChainLine } from "./chain-export";
import {
  CHAIN_START,
  type ChainEntry,
  type ChainWalk,
  type Checkpoint,
  chainHash,
  endChain,
  GENESIS,
  walkChain,
} from "./verify-chain";

function chainOf(bodies: readonly string[]): ChainEntry[] {
  let prev = GENESIS;
  return bodies.map((body, index) => {
    const entry = { seq: index + 1, prev, hash: chainHash(prev, index + 1, body), body };
    prev = entry.hash;
    return entry;
  });
}

function checkpointOf(entries: readonly ChainEntry[]): Checkpoint {
  const last = entries.at(-1);
  return {
    workspaceId: "0190a000-0000-7000-8000-000000000000",
    seq: last?.seq ?? 0,
    head: last?.hash ?? GENESIS,
    at: "2026-11-21T12:00:00.000Z",
  };
}

function verify(entries: readonly ChainEntry[], checkpoint: Checkpoint | null): ChainWalk {
  return endChain(walkChain(CHAIN_START, entries, checkpoint), checkpoint);
}

/** What a reader of the file does: a line that is not an export's own spelling is a break by itself. */
function holds(text: string, checkpoint: Checkpoint): boolean {
  if (!text.endsWith("\n")) return false;
  const entries = text.slice(0, -1).split("\n").map(readChainLine);
  const read = entries.filter((entry) => entry !== null);
  return read.length === entries.length && verify(read, checkpoint).broken === null;
}

const bodies = fc.array(fc.json(), { minLength: 2, maxLength: 12 });

describe("A chain of events", () => {
  it("holds as it was written, in batches of any size", () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (texts, cut) => {
        const chain = chainOf(texts);
        const at = cut % chain.length;
        const walk = walkChain(walkChain(CHAIN_START, chain.slice(0, at)), chain.slice(at));
        expect(walk).toEqual({ seq: chain.length, head: chain.at(-1)?.hash, broken: null });
        expect(verify(chain, checkpointOf(chain)).broken).toBeNull();
      }),
    );
  });

  it("has grown since the checkpoint, and still holds", () => {
    const chain = chainOf(["a", "b", "c"]);
    expect(verify(chain, checkpointOf(chain.slice(0, 2))).broken).toBeNull();
  });

  it("breaks at any byte that is changed in its export", () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), (texts, place, flip) => {
        const chain = chainOf(texts);
        const bytes = Buffer.from(chain.map((entry) => `${chainLine(entry)}\n`).join(""), "utf8");
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(holds(bytes.toString("utf8"), checkpointOf(chain))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("breaks when an event is dropped, doubled or changes places with another", () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (texts, one, other) => {
        const chain = chainOf(texts);
        const checkpoint = checkpointOf(chain);
        const at = one % chain.length;
        const to = other % chain.length;
        const [first, second] = [chain[at], chain[to]];
        fc.pre(at !== to && first !== undefined && second !== undefined);
        if (!first || !second) return;
        expect(verify(chain.toSpliced(at, 1), checkpoint).broken).not.toBeNull();
        expect(verify(chain.toSpliced(at, 0, first), checkpoint).broken).not.toBeNull();
        expect(verify(chain.with(at, second).with(to, first), checkpoint).broken).not.toBeNull();
      }),
    );
  });

  it("breaks at the cut when its end is missing, as soon as a checkpoint says so", () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (texts, cut) => {
        const chain = chainOf(texts);
        const kept = chain.slice(0, cut % chain.length);
        expect(verify(kept, checkpointOf(chain)).broken).toEqual({
          kind: "cut",
          seq: kept.length,
          checkpointSeq: chain.length,
        });
        expect(verify(kept, null).broken).toBeNull();
      }),
    );
  });

  it("written again from some event on, with hashes that fit, misses its checkpoint", () => {
    const chain = chainOf(["a", "b", "c"]);
    const forged = chainOf(["a", "B", "c"]);
    expect(verify(forged, null).broken).toBeNull();
    expect(verify(forged, checkpointOf(chain)).broken).toEqual({ kind: "rewritten", seq: 3 });
  });
});
