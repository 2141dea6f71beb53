import type { ScopeId } from "../catalogue/types";
import type { Stage } from "../catalogue/vocabulary";
import type { Cap, Finding, ItemResult, ItemState, Readiness, TrustLabel } from "./readiness-types";

/**
 * What is kept of a readiness on every revision and once a day: enough to draw the trend, to say why
 * it moved and to fill a portfolio row, without the facts themselves.
 */
export type ReadinessSummary = {
  score: number;
  base: number;
  stage: Stage;
  acceptedRisk: boolean;
  /** The strictest cap, if any holds the score down. */
  cap: { limit: number; reason: Cap["reason"] } | null;
  /** Open or unknown critical blockers and blockers; waived ones are not among them. */
  blockers: number;
  /** In the order none, self-claimed, evidence-backed, tool-verified, reviewer-verified. */
  trustMix: readonly number[];
  expiringCount: number;
  /** Items whose best evidence is stale. */
  stale: readonly string[];
  /** Counted result per item; not assessed is left out. */
  results: Readonly<Record<string, Exclude<ItemResult, "not-assessed">>>;
  /** Items whose risk is accepted. */
  waived: readonly string[];
  /** Scopes that Production wants signed, and whether a sign-off holds. */
  signatures: Readonly<Partial<Record<ScopeId, boolean>>>;
  catalogueVersion: string;
  rulesVersion: string;
};

const TRUST_ORDER: readonly (TrustLabel | "none")[] = [
  "none",
  "self-claimed",
  "evidence-backed",
  "tool-verified",
  "reviewer-verified",
];

/** Condenses a readiness. Pure; the inverse does not exist. */
export function summarise(readiness: Readiness): ReadinessSummary {
  const states = Object.values(readiness.items);
  const [cap] = readiness.caps;
  return {
    score: readiness.score,
    base: readiness.base,
    stage: readiness.stage,
    acceptedRisk: readiness.acceptedRisk,
    cap: cap ? { limit: cap.limit, reason: cap.reason } : null,
    blockers: readiness.findings.filter(isBlocking).length,
    trustMix: TRUST_ORDER.map((label) => readiness.trustMix[label]),
    expiringCount: readiness.expiringCount,
    stale: states.filter((state) => state.freshness === "stale").map((state) => state.itemId),
    results: countedResults(states),
    waived: states.filter((state) => state.waived).map((state) => state.itemId),
    signatures: signaturesOf(readiness),
    catalogueVersion: readiness.catalogueVersion,
    rulesVersion: readiness.rulesVersion,
  };
}

function isBlocking(finding: Finding): boolean {
  return finding.severity !== "major" && finding.state !== "waived";
}

function signaturesOf({ ladder, mandatoryReviews }: Readiness): ReadinessSummary["signatures"] {
  const conditions = ladder.flatMap((rung) => rung.conditions);
  const missing = conditions.find((condition) => condition.id === "scopes-signed")?.scopes ?? [];
  const wanted: readonly ScopeId[] = ["scorecard", "questions", ...mandatoryReviews];
  return Object.fromEntries(wanted.map((scope) => [scope, !missing.includes(scope)]));
}

function countedResults(states: readonly ItemState[]): ReadinessSummary["results"] {
  const results: Record<string, Exclude<ItemResult, "not-assessed">> = {};
  for (const { itemId, counted } of states) if (counted !== "not-assessed") results[itemId] = counted;
  return results;
}
