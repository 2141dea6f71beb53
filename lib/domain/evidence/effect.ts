import { findItem } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/types";
import type { EvidenceFact, Instant } from "../readiness/facts";
import { toInstant, toMs } from "../readiness/instants";
import { proofOf } from "../readiness/proof";
import type { Freshness } from "../readiness/readiness-types";

/** What a piece of evidence does for one item at an instant. */
export type ItemEffect = {
  itemId: string;
  /** Null when the piece can prove nothing here: a note, a link nobody dated, an item no longer in the catalogue. */
  freshness: Freshness | null;
  freshUntil: Instant | null;
};

/** What a piece does for the trust in the answers it serves, and if nothing, why. */
export type TrustEffect =
  | "evidence-backed"
  | "tool-verified"
  | "none-note"
  | "none-undated-link"
  | "none-unlinked"
  | "none-stale";

/** Freshness belongs to the pair of item and evidence: one line per item the piece serves. */
export function itemEffects(catalogue: Catalogue, piece: EvidenceFact, asOf: Instant): ItemEffect[] {
  return piece.itemIds.map((itemId) => {
    const item = findItem(catalogue, itemId);
    if (!item) return { itemId, freshness: null, freshUntil: null };
    const { freshness, endsAt } = proofOf(item, [piece], toMs(asOf));
    return { itemId, freshness, freshUntil: endsAt === null ? null : toInstant(endsAt) };
  });
}

/** The effect of a piece over all its items; stale only when it is stale for every one of them. */
export function trustEffect(
  piece: Pick<EvidenceFact, "kind" | "collectedAt">,
  effects: readonly ItemEffect[],
): TrustEffect {
  if (piece.kind === "note") return "none-note";
  if (piece.kind === "link" && piece.collectedAt === null) return "none-undated-link";
  if (effects.length === 0) return "none-unlinked";
  if (effects.every((effect) => effect.freshness === "stale" || effect.freshness === null))
    return "none-stale";
  return piece.kind === "report" ? "tool-verified" : "evidence-backed";
}

/** The effect that ends first, for a countdown; null when nothing counts down. */
export function firstToEnd(effects: readonly ItemEffect[]): ItemEffect | null {
  const dated = effects.filter((effect) => effect.freshUntil !== null);
  return dated.sort((a, b) => (a.freshUntil ?? "").localeCompare(b.freshUntil ?? ""))[0] ?? null;
}
