/** The words of the interface for vocabularies whose texts are not catalogue data. */

import type { Effort, Severity } from "@/lib/domain/catalogue/types";
import type {
  Band,
  Cap,
  Condition,
  Finding,
  Freshness,
  ItemResult,
  NextStep,
  TrustLabel,
} from "@/lib/domain/readiness/readiness-types";

export const RESULT_LABELS = {
  pass: "Pass",
  partial: "Partial",
  fail: "Fail",
  "not-assessed": "Not assessed",
  "not-applicable": "Not applicable",
} as const satisfies Record<ItemResult, string>;

export const FRESHNESS_LABELS = {
  fresh: "Fresh",
  expiring: "Expiring",
  stale: "Stale",
} as const satisfies Record<Freshness, string>;

export const TRUST_LABEL_WORDS = {
  "self-claimed": "Self-claimed",
  "evidence-backed": "Evidence-backed",
  "tool-verified": "Tool-verified",
  "reviewer-verified": "Reviewer-verified",
} as const satisfies Record<TrustLabel, string>;

export const TRUST_MEANINGS = {
  "self-claimed": "Someone on the team says so.",
  "evidence-backed": "Fresh evidence is attached.",
  "tool-verified": "A machine report shows it.",
  "reviewer-verified": "A reviewer looked and approved it.",
} as const satisfies Record<TrustLabel, string>;

export const SEVERITY_LABELS = {
  critical: "Critical blocker",
  blocker: "Blocker",
  major: "Major finding",
} as const satisfies Record<Severity, string>;

export const FINDING_STATES = {
  open: "Open",
  unknown: "Unknown, so not safe",
  waived: "Risk accepted",
} as const satisfies Record<Finding["state"], string>;

export const EFFORT_LABELS = {
  "15min": "15 min",
  "2h": "2 h",
  "1day": "1 day",
  more: "More than a day",
} as const satisfies Record<Effort, string>;

/** The band rests on answers alone and is never shown without the stage. */
export function bandWords(band: Band): string {
  switch (band) {
    case "beta-ready":
      return "Ready for beta, on answers only";
    case "pilot-ready":
      return "Closed pilot, on answers only";
    case "demo-only":
      return "Demo, on answers only";
    case null:
      return "No band: fewer than five checks apply";
    default:
      return band satisfies never;
  }
}

/** Why the score may not pass the limit of a cap. */
export function capWords(reason: Cap["reason"]): string {
  switch (reason) {
    case "critical-open":
      return "A critical blocker is open";
    case "critical-unknown":
      return "A critical blocker is unknown";
    case "critical-waived":
      return "The risk of a critical blocker is accepted";
    case "blocker-open":
      return "A blocker is open";
    case "blocker-unknown":
      return "A blocker is unknown";
    case "evidence-missing":
      return "A pass lacks fresh evidence, or is still missing";
    default:
      return reason satisfies never;
  }
}

type ItemStepReason = Extract<NextStep, { kind: "item" }>["reason"];

/** Why a step stands where it stands. */
export function stepReasonWords(reason: ItemStepReason): string {
  switch (reason) {
    case "critical-open":
      return "Critical blocker";
    case "critical-unknown":
      return "Critical, and nobody has said";
    case "blocker-open":
      return "Blocker";
    case "blocker-unknown":
      return "Blocker, and nobody has said";
    case "contradiction":
      return "Contradicts another answer";
    case "improve":
      return "Not passed yet";
    case "evidence":
      return "Passed, without fresh evidence";
    default:
      return reason satisfies never;
  }
}

/** Follows what is open: that it passed once, and how often it has failed since. */
export function undoneWords(count: number | undefined): string {
  if (count === undefined || count === 0) return "";
  const times = count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
  return `, came undone ${times}`;
}

/** A condition of the ladder as the state that must hold. */
export function conditionWords(id: Condition["id"]): string {
  switch (id) {
    case "scorecard-five-eighths":
      return "Scorecard at five eighths or more";
    case "enough-applicable-checks":
      return "At least five checks apply";
    case "questions-1-to-5-answered":
      return "Questions 1 to 5 answered";
    case "no-critical-blocker":
      return "No critical blocker open or unknown";
    case "all-checks-pass":
      return "Every applicable check passes";
    case "all-questions-answered":
      return "All ten questions answered";
    case "no-blocker":
      return "No blocker open or unknown";
    case "mandatory-reviews-done":
      return "Mandatory reviews done";
    case "every-pass-evidence-backed":
      return "Every pass backed by evidence";
    case "everything-fresh-and-verified":
      return "Everything required fresh, and verified by a tool or a reviewer";
    case "scopes-signed":
      return "Scorecard, questions and mandatory reviews signed";
    case "no-major-finding":
      return "No major finding";
    case "restore-drill-90-days":
      return "Restore drill in the last 90 days";
    case "runbook-and-rollback-plan":
      return "Runbook and rollback plan complete";
    case "four-weekly-reviews":
      return "Last four weekly reviews held";
    case "rollout-done":
      return "Rollout done";
    case "no-critical-waiver":
      return "No waiver on a critical blocker";
    default:
      return id satisfies never;
  }
}
