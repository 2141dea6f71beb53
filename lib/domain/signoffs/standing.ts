import type { SignoffFact } from "../readiness/facts";

export const SIGNOFF_STANDINGS = ["holds", "outdated", "revoked"] as const;
export type SignoffStanding = (typeof SIGNOFF_STANDINGS)[number];

/**
 * What became of a sign-off. It is outdated exactly when its scope's digest is another one now; time alone
 * changes nothing about it.
 */
export function signoffStanding(
  signoff: Pick<SignoffFact, "digest" | "revokedAt">,
  currentDigest: string,
): SignoffStanding {
  if (signoff.revokedAt !== null) return "revoked";
  return signoff.digest === currentDigest ? "holds" : "outdated";
}
