import type { ItemFact } from "./facts";
import { counts, type Proof } from "./proof";
import type { ItemResult, TrustLabel } from "./readiness-types";

/**
 * The trust label of an answer; null while there is none. Evidence that has gone stale takes every
 * label back to self-claimed, a reviewer's too: what was reviewed is no longer known to be true.
 * `digest` is the item's current digest; an approval counts only for the state it was given to.
 */
export function trustOf(
  result: ItemResult,
  fact: ItemFact | null,
  proof: Proof,
  digest: string,
): TrustLabel | null {
  if (result === "not-assessed" || fact === null) return null;
  if (proof.freshness === "stale") return "self-claimed";
  if (fact.approval?.verdict === "approved" && fact.approval.digest === digest) return "reviewer-verified";
  if (!counts(proof)) return "self-claimed";
  return proof.byTool ? "tool-verified" : "evidence-backed";
}

/**
 * "Not applicable" on a blocker is a claim until a reviewer approves it. The approval is given to the
 * claim and not to what is attached: evidence added afterwards must never turn it back into a claim.
 */
export function isApprovedClaim(fact: ItemFact): boolean {
  return fact.approval?.verdict === "approved" && fact.approval.at >= fact.answeredAt;
}
