import type { Item } from "../catalogue/types";
import type { EvidenceFact } from "./facts";
import { lifeOf } from "./freshness";
import type { Freshness } from "./readiness-types";

/** What the evidence on one item adds up to at an instant; times in milliseconds since the epoch. */
export type Proof = {
  /** Of the best qualifying evidence; null when none qualifies. */
  freshness: Freshness | null;
  endsAt: number | null;
  /** A machine report is among the evidence that still counts. */
  byTool: boolean;
  /** Every piece that names the item, qualifying or not, sorted. */
  evidenceIds: readonly string[];
  /** Instants at which time alone will change any of the above. */
  changesAt: readonly number[];
};

const NONE: Proof = { freshness: null, endsAt: null, byTool: false, evidenceIds: [], changesAt: [] };

/**
 * The proof of an item. Several pieces never weaken each other: the item is fresh while any piece is,
 * and stale only when all are.
 */
export function proofOf(item: Item, pieces: readonly EvidenceFact[], asOfMs: number): Proof {
  if (pieces.length === 0) return NONE;
  let expiringFrom = Number.NEGATIVE_INFINITY;
  let endsAt = Number.NEGATIVE_INFINITY;
  let toolEndsAt = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const life = lifeOf(item, piece);
    if (life === null) continue;
    expiringFrom = Math.max(expiringFrom, life.expiringFrom);
    endsAt = Math.max(endsAt, life.endsAt);
    if (piece.kind === "report") toolEndsAt = Math.max(toolEndsAt, life.endsAt);
  }
  const evidenceIds = pieces.map((piece) => piece.id).sort();
  if (endsAt === Number.NEGATIVE_INFINITY) return { ...NONE, evidenceIds };
  return {
    freshness: asOfMs >= endsAt ? "stale" : asOfMs >= expiringFrom ? "expiring" : "fresh",
    endsAt,
    byTool: asOfMs < toolEndsAt,
    evidenceIds,
    changesAt: [expiringFrom, endsAt, toolEndsAt].filter((ms) => ms > asOfMs),
  };
}

/** True while the proof counts: fresh, or in its last fifth. */
export function counts(proof: Proof): boolean {
  return proof.freshness === "fresh" || proof.freshness === "expiring";
}

/** The pieces of evidence that name each item, by item id. */
export function evidenceByItem(
  evidence: Readonly<Record<string, EvidenceFact>>,
): ReadonlyMap<string, readonly EvidenceFact[]> {
  const byItem = new Map<string, EvidenceFact[]>();
  for (const piece of Object.values(evidence)) {
    for (const itemId of piece.itemIds) {
      const pieces = byItem.get(itemId);
      if (pieces === undefined) byItem.set(itemId, [piece]);
      else pieces.push(piece);
    }
  }
  return byItem;
}
