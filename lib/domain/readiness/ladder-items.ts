import type { JudgedItem } from "./item-state";
import { counts } from "./proof";
import type { ItemResult } from "./readiness-types";

/**
 * What an item is worth on the ladder. An answer only the triage vouches for counts for nothing there
 * until a person confirms it or evidence backs it; that is how triage alone never lifts a project
 * above Demo. What it admits to be failing is believed at once.
 */
export function ladderResult(judged: JudgedItem): ItemResult {
  if (!judged.triageOnly || judged.counted === "fail") return judged.counted;
  return "not-assessed";
}

/** Settled for good or for now: a pass, not applicable, or a risk somebody accepted. */
export function isSettled(judged: JudgedItem): boolean {
  if (judged.waived) return true;
  const result = ladderResult(judged);
  return result === "pass" || result === "not-applicable";
}

/** Every part has a definite reply. An accepted risk is not an answer: unknown is never safe. */
export function isAnsweredByPerson(judged: JudgedItem): boolean {
  return judged.answered && !judged.triageOnly;
}

/** A pass that claims something about the app; settling the scope of the questions does not. */
export function isPassToProve(judged: JudgedItem): boolean {
  return judged.counted === "pass" && !judged.item.question?.scoping;
}

/**
 * Proof behind a pass: evidence that still counts, or, where the catalogue asks for none, a reviewer
 * who vouches for it.
 */
export function hasProof(judged: JudgedItem): boolean {
  if (counts(judged.proof)) return true;
  return !judged.item.evidence.required && judged.trust === "reviewer-verified";
}

/** Part of "everything required": applicable, asked for evidence, and not an accepted risk. */
export function isRequired(judged: JudgedItem): boolean {
  return judged.item.evidence.required && judged.counted !== "not-applicable" && !judged.waived;
}

/** A pass with evidence that still counts and somebody or something other than the author behind it. */
export function isVerified(judged: JudgedItem): boolean {
  const { counted, proof, trust } = judged;
  return counted === "pass" && counts(proof) && (trust === "tool-verified" || trust === "reviewer-verified");
}

const SEVERITY_RANK = { critical: 0, blocker: 1, major: 2 } as const;

/** Sorts worst first: by severity, then known-bad before unknown before partial, then catalogue order. */
export function worstFirst(items: readonly JudgedItem[]): readonly JudgedItem[] {
  return [...items].sort(
    (left, right) =>
      severityRank(left) - severityRank(right) ||
      resultRank(left) - resultRank(right) ||
      left.position - right.position,
  );
}

function severityRank(judged: JudgedItem): number {
  return judged.item.severity === null ? 3 : SEVERITY_RANK[judged.item.severity];
}

function resultRank(judged: JudgedItem): number {
  const order: readonly ItemResult[] = ["fail", "not-assessed", "partial", "pass", "not-applicable"];
  return order.indexOf(judged.counted);
}
