import type { Capability, Priority, ScopeId, Severity } from "../catalogue/types";
import type { NamedRiskId, Stage, SystemPart } from "../catalogue/vocabulary";
import type { Instant, ItemApproval } from "./facts";

export type ItemResult = "pass" | "partial" | "fail" | "not-assessed" | "not-applicable";
export type Freshness = "fresh" | "expiring" | "stale";
export const TRUST_LABELS = [
  "self-claimed",
  "evidence-backed",
  "tool-verified",
  "reviewer-verified",
] as const;
export type TrustLabel = (typeof TRUST_LABELS)[number];

export type ItemState = {
  itemId: string;
  /** What the recorded answer says. */
  result: ItemResult;
  /** What counts: the worse answer of an open contradiction; an unapproved N/A on a blocker is not assessed. */
  counted: ItemResult;
  /** Items whose answer contradicts this one. */
  contradictedBy: readonly string[];
  /** N/A on a blocker question that no reviewer has approved yet. */
  claimPending: boolean;
  waived: boolean;
  /** 1, ½ or 0; null when the item has left the denominator (N/A, waived, scoping). */
  points: 0 | 0.5 | 1 | null;
  trust: TrustLabel | null;
  /** Of the best qualifying evidence; null when there is none. */
  freshness: Freshness | null;
  freshUntil: Instant | null;
  evidenceIds: readonly string[];
  /** A reviewer's last word on the answer; it speaks of the item as it is only while the digests agree. */
  approval: ItemApproval | null;
  /** SHA-256 (hex) of the item as sealed by a sign-off. */
  digest: string;
};

/** A line of the explained sum that holds the score down. */
export type Cap = {
  limit: number;
  reason:
    | "critical-open"
    | "critical-unknown"
    | "critical-waived"
    | "blocker-open"
    | "blocker-unknown"
    | "evidence-missing";
  itemIds: readonly string[];
};

export type ConditionId =
  | "scorecard-five-eighths"
  | "enough-applicable-checks"
  | "questions-1-to-5-answered"
  | "no-critical-blocker"
  | "all-checks-pass"
  | "all-questions-answered"
  | "no-blocker"
  | "mandatory-reviews-done"
  | "every-pass-evidence-backed"
  | "everything-fresh-and-verified"
  | "scopes-signed"
  | "no-major-finding"
  | "restore-drill-90-days"
  | "runbook-and-rollback-plan"
  | "four-weekly-reviews"
  | "rollout-done"
  | "no-critical-waiver";

/** What no item answers: it is kept true by what the team does week by week. Longest in coming first. */
export const OPERATIONAL_CONDITIONS = [
  "four-weekly-reviews",
  "rollout-done",
  "runbook-and-rollback-plan",
  "restore-drill-90-days",
] as const satisfies readonly ConditionId[];
export type OperationalCondition = (typeof OPERATIONAL_CONDITIONS)[number];

export type Condition = {
  id: ConditionId;
  met: boolean;
  /** Items that keep it unmet, worst first. */
  itemIds: readonly string[];
  /** Scopes that keep it unmet. */
  scopes: readonly ScopeId[];
  /** How far along, where it can be counted. */
  progress: { done: number; of: number } | null;
};

export type Rung = { stage: Stage; reached: boolean; conditions: readonly Condition[] };

export type NextStep =
  | { kind: "inventory" }
  | { kind: "operation"; condition: OperationalCondition }
  | {
      kind: "item";
      itemId: string;
      /** Why it stands here. */
      reason:
        | "critical-open"
        | "critical-unknown"
        | "blocker-open"
        | "blocker-unknown"
        | "contradiction"
        | "improve"
        | "evidence";
      priority: Priority;
      /** Score if this one step were done (pass with fresh evidence), everything else unchanged. */
      scoreAfter: number;
    };

export type NamedRisk = {
  id: NamedRiskId;
  itemIds: readonly string[];
  /** Parts of the system map that point at it. */
  parts: readonly SystemPart[];
  /** Integrations of the registry that point at it. */
  integrationIds: readonly string[];
};

export type CapabilityState = {
  capability: Capability;
  /** 0–1, weighted share over its applicable items; null when nothing applies. */
  share: number | null;
  assessed: number;
  applicable: number;
};

export type Finding = { itemId: string; severity: Severity; state: "open" | "unknown" | "waived" };

/** "beta-ready" = ready for beta, "pilot-ready" = closed pilot, "demo-only" = demo; null under 5 applicable checks. */
export type Band = "beta-ready" | "pilot-ready" | "demo-only" | null;

export type Readiness = {
  catalogueVersion: string;
  rulesVersion: string;
  asOf: Instant;
  /** Integer 0–100; 100 only when everything is done. */
  score: number;
  /** Weighted share before caps, 0–100 with one decimal, rounded down. */
  base: number;
  /** Strictest first; the score is min(base, every limit). */
  caps: readonly Cap[];
  stage: Stage;
  /** "with accepted risk": a waiver is active. */
  acceptedRisk: boolean;
  band: Band;
  scorecard: { points: number; applicable: number };
  ladder: readonly Rung[];
  items: Readonly<Record<string, ItemState>>;
  findings: readonly Finding[];
  nextSteps: readonly NextStep[];
  risks: readonly NamedRisk[];
  capabilities: readonly CapabilityState[];
  mandatoryReviews: readonly ScopeId[];
  /** How many applicable items carry each label; `none` = not answered. */
  trustMix: Readonly<Record<TrustLabel | "none", number>>;
  staleCount: number;
  expiringCount: number;
  /** The next instant at which time alone changes something; null when nothing will. */
  nextChangeAt: Instant | null;
  scopeDigests: Readonly<Record<ScopeId, string>>;
  projectDigest: string;
};
