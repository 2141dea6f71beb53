import type { Facts } from "../readiness/facts";
import { isLaxer, type Proposal } from "./propose";
import type { Reason } from "./reasons";
import type { DecisionOutcome } from "./words";

export type DecisionRefusal =
  /** Laxer than the state allows; the reasons say what would have to change first. */
  | { code: "beyond-proposal"; allows: DecisionOutcome; reasons: readonly Reason[] }
  | { code: "rollback-owner-required" }
  | { code: "conditions-required" }
  | { code: "conditions-not-allowed" }
  | { code: "condition-due-in-past"; today: string };

type Draft = {
  outcome: DecisionOutcome;
  rollbackOwnerId: string | null;
  conditions: readonly { dueOn: string }[];
};

/**
 * Why a person may not decide so; null when they may. Stricter than the proposal is always allowed, laxer
 * only as far as its reasons leave room.
 *
 * @param today the day in the workspace's zone.
 */
export function decisionRefusal(draft: Draft, proposal: Proposal, today: string): DecisionRefusal | null {
  const { outcome, rollbackOwnerId, conditions } = draft;
  if (isLaxer(outcome, proposal.allows)) {
    const reasons = blockingReasons(outcome, proposal.reasons);
    return { code: "beyond-proposal", allows: proposal.allows, reasons };
  }
  if (outcome !== "no-go" && rollbackOwnerId === null) return { code: "rollback-owner-required" };
  if (outcome !== "conditional-go" && conditions.length > 0) return { code: "conditions-not-allowed" };
  const accepted = proposal.reasons.some((reason) => reason.kind === "waiver");
  if (outcome === "conditional-go" && conditions.length === 0 && !accepted)
    return { code: "conditions-required" };
  if (conditions.some(({ dueOn }) => dueOn < today)) return { code: "condition-due-in-past", today };
  return null;
}

/** The reasons that leave no room for an outcome. */
export function blockingReasons(outcome: DecisionOutcome, reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason) => isLaxer(outcome, reason.allows));
}

/**
 * Whether somebody would decide about their own work: a founder or the owner of the project, or whoever
 * gave an answer that stands.
 */
export function decidesOwnWork(
  decider: { accountId: string | null; isFounder: boolean },
  project: { ownerId: string },
  facts: Pick<Facts, "items">,
): boolean {
  const { accountId, isFounder } = decider;
  if (accountId === null) return false;
  if (isFounder || project.ownerId === accountId) return true;
  return Object.values(facts.items).some(
    (item) => item.answer !== null && item.source === "person" && item.answeredBy === accountId,
  );
}
