import type { ScopeId } from "../catalogue/types";
import type { Facts, SignoffFact } from "./facts";

/** How many different reviewers the scope needs. */
export function quorumOf(facts: Pick<Facts, "quorum">, scope: ScopeId): number {
  return facts.quorum[scope] ?? 1;
}

/** The sign-offs of a scope that nobody took back, oldest first. */
export function standingSignoffs(facts: Pick<Facts, "signoffs">, scope: ScopeId): readonly SignoffFact[] {
  return facts.signoffs
    .filter((signoff) => signoff.scope === scope && signoff.revokedAt === null)
    .toSorted((left, right) => (left.at < right.at ? -1 : 1));
}

/** Whether enough different reviewers sealed this very digest of the scope. */
export function isSealed(facts: Pick<Facts, "quorum" | "signoffs">, scope: ScopeId, digest: string): boolean {
  const signers = standingSignoffs(facts, scope).filter((signoff) => signoff.digest === digest);
  return new Set(signers.map((signoff) => signoff.by)).size >= quorumOf(facts, scope);
}

/** Whether enough reviewers ever sealed one and the same state of the scope. */
export function wasSigned(facts: Pick<Facts, "quorum" | "signoffs">, scope: ScopeId): boolean {
  return standingSignoffs(facts, scope).some((signoff) => isSealed(facts, scope, signoff.digest));
}
