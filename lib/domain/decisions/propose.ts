import type { ScopeId } from "../catalogue/types";
import { SCOPES } from "../catalogue/types";
import type { Stage } from "../catalogue/vocabulary";
import type { Facts, Instant } from "../readiness/facts";
import type { Readiness } from "../readiness/readiness-types";
import { isSealed } from "../readiness/signatures";
import type { ReleaseAnswers } from "./questions";
import { type LaunchStage, questionReasons, type Reason, staleItems, stateReasons } from "./reasons";
import { DECISION_OUTCOMES, type DecisionOutcome } from "./words";

export type Proposal = {
  targetStage: LaunchStage;
  outcome: DecisionOutcome;
  /** The laxest outcome a person may choose. */
  allows: DecisionOutcome;
  /** Everything that speaks against an unconditional GO, worst first. */
  reasons: readonly Reason[];
  /** Where the project stood; the score only informs. */
  asOf: Instant;
  score: number;
  stage: Stage;
};

/** What a decision leaned on, kept with it so that its standing can be worked out from the record alone. */
export type ReliedOn = {
  /** Blockers that were known and decided upon. */
  blockers: readonly { itemId: string; state: "open" | "unknown" }[];
  waivers: readonly { id: string; itemId: string; expiresAt: Instant }[];
  sealed: readonly { scope: ScopeId; digest: string }[];
  /** Items whose evidence was stale already. */
  stale: readonly string[];
};
export type RecordedProposal = Proposal & { reliedOn: ReliedOn };

/**
 * What the state of a project and the four release questions propose for a launch into a stage. Pure:
 * the readiness already holds its instant.
 */
export function proposeDecision(
  readiness: Readiness,
  facts: Facts,
  answers: ReleaseAnswers,
  targetStage: LaunchStage,
): Proposal {
  const reasons = [...stateReasons(readiness, facts, targetStage), ...questionReasons(answers)];
  const { asOf, score, stage } = readiness;
  return { targetStage, ...outcomesOf(reasons), reasons, asOf, score, stage };
}

/** The outcome reasons propose together, and the laxest one they leave open. */
export function outcomesOf(reasons: readonly Reason[]): Pick<Proposal, "outcome" | "allows"> {
  return {
    outcome: strictest(reasons.map((reason) => reason.proposes)),
    allows: strictest(reasons.map((reason) => reason.allows)),
  };
}

/** Whether one outcome asks less of a release than another. */
export function isLaxer(outcome: DecisionOutcome, than: DecisionOutcome): boolean {
  return DECISION_OUTCOMES.indexOf(outcome) < DECISION_OUTCOMES.indexOf(than);
}

/** The facts a decision made now would lean on. */
export function reliedOn(readiness: Readiness, facts: Facts, reasons: readonly Reason[]): ReliedOn {
  const digests = SCOPES.map((scope) => ({ scope, digest: readiness.scopeDigests[scope] }));
  return {
    blockers: reasons.flatMap((reason) =>
      reason.kind === "blocker" ? [{ itemId: reason.itemId, state: reason.state }] : [],
    ),
    waivers: reasons.flatMap((reason) =>
      reason.kind === "waiver"
        ? [{ id: reason.waiverId, itemId: reason.itemId, expiresAt: reason.expiresAt }]
        : [],
    ),
    sealed: digests.filter(({ scope, digest }) => isSealed(facts, scope, digest)),
    stale: staleItems(readiness),
  };
}

function strictest(outcomes: readonly DecisionOutcome[]): DecisionOutcome {
  return DECISION_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? "go";
}
