import type { Facts, Instant, WaiverFact } from "../readiness/facts";

/** The waiver that covers an item at an instant; of several the one that lasts longest, null without any. */
export function longestWaiver(
  facts: Pick<Facts, "waivers">,
  itemId: string,
  asOf: Instant,
): WaiverFact | null {
  return facts.waivers.reduce<WaiverFact | null>((longest, waiver) => {
    if (waiver.itemId !== itemId || !isInForce(waiver, asOf)) return longest;
    return longest === null || longest.expiresAt < waiver.expiresAt ? waiver : longest;
  }, null);
}

function isInForce({ approvedAt, expiresAt, revokedAt }: WaiverFact, asOf: Instant): boolean {
  return approvedAt <= asOf && asOf < expiresAt && (revokedAt === null || revokedAt > asOf);
}
