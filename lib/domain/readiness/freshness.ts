import type { Item } from "../catalogue/types";
import type { EvidenceFact } from "./facts";
import { DAY_MS, toMs } from "./instants";

/** The last fifth of its life, in which a proof counts and asks to be renewed. */
const EXPIRING_SHARE = 0.2;

/** One qualifying piece of evidence on one item, in milliseconds since the epoch. */
export type ProofLife = { expiringFrom: number; endsAt: number };

/**
 * The life of a piece of evidence on an item: from the day it was collected to the earlier of its own
 * valid-until and the item's window. Null when it does not qualify: a note never does, a link only
 * with a collected-at. A file or report without one counts from its upload.
 */
export function lifeOf(item: Item, evidence: EvidenceFact): ProofLife | null {
  const collected = collectedMs(evidence);
  if (collected === null) return null;
  const windowEnd = collected + item.evidence.freshDays * DAY_MS;
  const endsAt = evidence.validUntil === null ? windowEnd : Math.min(windowEnd, toMs(evidence.validUntil));
  // Whole milliseconds, so that the instant of the change can be written down exactly.
  const lastFifth = Math.floor(Math.max(0, endsAt - collected) * EXPIRING_SHARE);
  return { expiringFrom: endsAt - lastFifth, endsAt };
}

function collectedMs(evidence: EvidenceFact): number | null {
  if (evidence.kind === "note") return null;
  if (evidence.collectedAt === null) return evidence.kind === "link" ? null : toMs(evidence.uploadedAt);
  // Nothing can be collected after it was handed in; a clock that runs ahead must not lengthen its life.
  return Math.min(toMs(evidence.collectedAt), toMs(evidence.uploadedAt));
}
