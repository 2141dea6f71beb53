import type { CatalogueIndex } from "./catalogue-index";
import type { Facts, Instant, WaiverFact } from "./facts";

/**
 * The waiver in force on each item, by item id. Waivers on items whose risk may never be accepted are
 * not in force, whoever approved them. Of several, the one that lasts longest counts.
 */
export function waiversInForce(
  index: CatalogueIndex,
  facts: Facts,
  asOf: Instant,
): ReadonlyMap<string, WaiverFact> {
  const inForce = new Map<string, WaiverFact>();
  for (const waiver of facts.waivers) {
    const at = index.position.get(waiver.itemId);
    if (at === undefined || index.items[at]?.waivable !== true || !isInForce(waiver, asOf)) continue;
    const other = inForce.get(waiver.itemId);
    if (other === undefined || other.expiresAt < waiver.expiresAt) inForce.set(waiver.itemId, waiver);
  }
  return inForce;
}

function isInForce(waiver: WaiverFact, asOf: Instant): boolean {
  const revoked = waiver.revokedAt !== null && waiver.revokedAt <= asOf;
  return waiver.approvedAt <= asOf && asOf < waiver.expiresAt && !revoked;
}
